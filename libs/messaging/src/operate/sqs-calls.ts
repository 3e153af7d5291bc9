import { QueueDoesNotExist } from '@aws-sdk/client-sqs';
import { ServiceUnavailableError } from '@freelance/service';

type Send<Output> = (options: { abortSignal: AbortSignal }) => Promise<Output>;

/** The calls of SQS for one request of an operator. All of them end within its time, and an error names the call. */
export class SqsCalls {
  private readonly abortSignal: AbortSignal;

  constructor(private readonly withinMs: number) {
    this.abortSignal = AbortSignal.timeout(withinMs);
  }

  /**
   * @param call operation and resource, for the error: `ReceiveMessage dev-JobExpiryQueue`
   * @throws ServiceUnavailableError
   */
  async send<Output>(call: string, send: Send<Output>): Promise<Output> {
    try {
      return await send({ abortSignal: this.abortSignal });
    } catch (error) {
      throw new ServiceUnavailableError(this.reasonOf(call, error));
    }
  }

  private reasonOf(call: string, error: unknown): string {
    if (this.abortSignal.aborted) return `SQS ${call}: no answer in ${this.withinMs / 1_000} s`;
    if (error instanceof QueueDoesNotExist) {
      return `SQS ${call}: the queue does not exist, npm run provision makes it`;
    }
    // It names the call.
    return (error as Error).message;
  }
}
