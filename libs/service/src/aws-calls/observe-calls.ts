import { Logger } from '@nestjs/common';
import type { HandlerExecutionContext, InitializeMiddleware, MiddlewareStack } from '@smithy/types';
import { LabelLimit } from '../metrics/label-limit';
import { RequestContext } from '../request-context';
import type { Span } from '../tracing/span';
import { rounded } from '../work-log';
import { type AwsCall, awsCall, nameOfCall } from './aws-call';
import { describeFailure, isExpected, type SdkFault } from './call-failure';
import { countConsumedUnits, isCounted } from './consumed-capacity';
import { dbSeconds, messagingSeconds, rpcSeconds } from './metrics';
import { spanOfCall } from './span-of-call';

/** A client of the AWS SDK. */
interface Client {
  // The type of the stack depends on the service, and observing does not.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  middlewareStack: MiddlewareStack<any, any>;
}

export interface ObserveOptions {
  /** The metric label of a queue or topic; by default its name. Without it, each category's topic would be a label. */
  labelOf?: (target: string) => string;
  /** Operations whose callers report their failures. */
  notLogged?: readonly string[] | 'all';
}

const logger = new Logger('AwsCalls');
const errorTypes = new LabelLimit(30);
/** It waits for messages, so its duration says nothing. */
const LONG_POLL = 'ReceiveMessage';

/**
 * Measures the calls of a client and notes them for the line and the trace of the current work. The error of a failed call names the
 * call, for example `DynamoDB GetItem dev-JobsTable: no answer in 900 ms, 3 tries`; its name and code stay.
 */
export function observeCalls({ middlewareStack }: Client, options: ObserveOptions = {}): void {
  const observe: InitializeMiddleware<object, object> = (next, context) => async (args) => {
    const call = callIn(context, args.input);
    const span = RequestContext.startSpan(() => spanOfCall(call));
    const startedAt = performance.now();
    try {
      const isUnitCounted = isCounted(call);
      const result = await next(
        isUnitCounted ? { ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } } : args,
      );
      const ms = performance.now() - startedAt;
      if (call.operation !== LONG_POLL) measure(call, ms, '', options);
      RequestContext.noteCall({ name: nameOfCall(call), ms: rounded(ms) });
      if (isUnitCounted) countConsumedUnits(call, result.output);
      return result;
    } catch (error) {
      noteFailure(call, error, { ms: performance.now() - startedAt, span, options });
      throw error;
    } finally {
      span?.end();
    }
  };
  middlewareStack.add(observe, { step: 'initialize', priority: 'high', name: 'observeCalls' });
}

const callIn = ({ clientName = '', commandName = '' }: HandlerExecutionContext, input: object): AwsCall =>
  awsCall(clientName, commandName, input);

function noteFailure(
  call: AwsCall,
  error: unknown,
  { ms, span, options }: { ms: number; span: Span | undefined; options: ObserveOptions },
): void {
  const name = nameOfCall(call);
  if (!(error instanceof Error) || isExpected(error)) {
    measure(call, ms, '', options);
    RequestContext.noteCall({ name, ms: rounded(ms) });
    return;
  }
  const { errorType, reason } = describeFailure(error, ms);
  measure(call, ms, errorTypes.of(errorType), options);
  RequestContext.noteCall({ name, ms: rounded(ms), error: reason });
  const tries = (error as SdkFault).$metadata?.attempts ?? 1;
  rename(error, `${name}: ${reason}, ${tries} ${tries === 1 ? 'try' : 'tries'}`);
  span?.fail(errorType, error.message);
  if (options.notLogged === 'all' || options.notLogged?.includes(call.operation)) return;
  logger.warn({ call: name, error_type: errorType, tries, ms: rounded(ms) }, error.message);
}

/** Also in the stack, which repeats the message. */
function rename(error: Error, message: string): void {
  const { name, message: before, stack } = error;
  error.message = message;
  if (stack === undefined) return;
  const frames = stack.indexOf('\n    at ', stack.indexOf(before) + before.length);
  error.stack = `${name}: ${message}${frames === -1 ? '' : stack.slice(frames)}`;
}

function measure(call: AwsCall, ms: number, error_type: string, { labelOf = (name) => name }: ObserveOptions): void {
  const { service, operation, target = '' } = call;
  const seconds = ms / 1_000;
  switch (service) {
    case 'DynamoDB':
      return dbSeconds.observe({ db_operation_name: operation, db_collection_name: target, error_type }, seconds);
    case 'SNS':
    case 'SQS':
      return messagingSeconds.observe(
        { messaging_destination_name: labelOf(target), messaging_operation_name: operation, error_type },
        seconds,
      );
    default:
      return rpcSeconds.observe({ rpc_method: `${service}/${operation}`, error_type }, seconds);
  }
}
