import type { Refusal } from '../../sentences';
import type { Answer, Reread } from '../run-command';
import type { Pending } from '../pending';

/** What happens to one try. */
export type Fault =
  | 'none'
  /** The request does not arrive. */
  | 'lost-before'
  /** The command is executed, and its answer does not arrive. */
  | 'lost-after'
  | 'fault-before'
  | 'fault-after'
  | 'in-progress'
  | 'too-fast'
  | 'signed-out'
  | 'step-up';

const refused = (status: number, errorCode: string, more: Partial<Refusal> = {}): Answer => ({
  refused: { status, errorCode: errorCode as Refusal['errorCode'], error: errorCode, details: [], ...more },
});

export const TERMS = {
  name: 'Logo',
  description: 'Blue',
  payAmount: 350,
  timeToCompleteSeconds: 3_600,
  expiryDate: '2026-12-10T12:00:00.000Z',
};

/** A platform with one job: it executes a command once per key, and has the faults of the script, one per try. */
export class ScriptedServer {
  readonly keys: string[] = [];
  readonly log: string[] = [];
  effects = 0;
  etag = '"1"';
  terms = TERMS;
  /** Given instead of executing the command. */
  refusal: Answer | undefined;
  private readonly stored = new Map<string, Answer>();

  constructor(private readonly script: Fault[] = []) {}

  readonly send = async (pending: Pending): Promise<Answer> => {
    this.keys.push(pending.idempotencyKey);
    this.log.push('send');
    const fault = this.script.shift() ?? 'none';
    switch (fault) {
      case 'lost-before':
        return 'none';
      case 'fault-before':
        return refused(503, 'SERVICE_UNAVAILABLE');
      case 'in-progress':
        return refused(409, 'REQUEST_IN_PROGRESS', { retryAfterSeconds: 2 });
      case 'too-fast':
        return refused(429, 'TOO_MANY_REQUESTS', { retryAfterSeconds: 4 });
      case 'signed-out':
        return refused(401, 'USER_ID_MISSING');
      case 'step-up':
        return refused(403, 'SIGN_IN_AGAIN');
      case 'lost-after':
        this.answer(pending);
        return 'none';
      case 'fault-after':
        this.answer(pending);
        return refused(504, 'GATEWAY_TIMEOUT');
      case 'none':
        return this.answer(pending);
    }
  };

  readonly reread = async (): Promise<Reread<string>> => {
    this.log.push('reread');
    return { view: `effects ${this.effects}`, etag: this.etag, terms: this.terms };
  };

  private answer({ idempotencyKey, etag }: Pending): Answer {
    const before = this.stored.get(idempotencyKey);
    if (before) return before;
    if (etag !== undefined && etag !== this.etag) return refused(412, 'PRECONDITION_FAILED');
    const answer = this.refusal ?? this.execute();
    this.stored.set(idempotencyKey, answer);
    return answer;
  }

  private execute(): Answer {
    this.effects++;
    return { done: { effect: this.effects } };
  }
}

export const refusedAs = refused;
