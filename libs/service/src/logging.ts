import { Logger, PinoLogger } from 'nestjs-pino';
import { type DestinationStream, pino, type Logger as Pino, type SerializedError } from 'pino';
import { INSTANCE_ID } from './instance';
import { RequestContext, traceIdIn } from './request-context';

/** The value of each of these keys is redacted anywhere in a log line. */
const SECRET_KEYS = [
  'authorization',
  'cookie',
  'email',
  'userEmail',
  'to',
  'token',
  'lastKey',
  '["set-cookie"]',
  '["x-user-email"]',
];
const REDACTED_PATHS = SECRET_KEYS.flatMap((key) => {
  const dotted = key.startsWith('[') ? key : `.${key}`;
  return [key, `*${dotted}`, `*.*${dotted}`];
});

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** The credentials after an authentication scheme, and JSON Web Tokens anywhere: both parts of one start with a JSON object. */
const TOKEN = /(?<=\b(?:Bearer|Basic) +)[\w.~+/=-]+|\beyJ[\w-]+\.eyJ[\w.-]+/gi;

/** Without addresses and tokens. */
export const withoutSecrets = (text: string | undefined): string | undefined =>
  text?.replace(ADDRESS, '[address]').replace(TOKEN, '[token]');

/**
 * Errors come from any code: the message may quote a value, and properties may contain the whole request. Only the name,
 * the stack and the fields that an operator looks up are logged.
 */
const toldOf = ({ type, message, stack, code, reason, $metadata }: SerializedError) => ({
  type,
  message: withoutSecrets(message),
  stack: withoutSecrets(stack),
  code: code as unknown,
  reason: reason as unknown,
  $metadata: $metadata as unknown,
});

const causeToldOf = pino.stdSerializers.wrapErrorSerializer(toldOf);

/** The clocks of the log lines. */
export interface LogTime {
  now: () => Date;
  /** Only in a sandbox. */
  businessNow?: () => Date;
}

export interface LogOptions {
  version?: string;
  /** By default that of the machine. */
  time?: LogTime;
  destination?: DestinationStream;
}

/** Writes JSON lines asynchronously, each with the process and the request that wrote it. */
export function createLogger(
  service: string,
  level: string,
  {
    version = 'development',
    time = { now: () => new Date() },
    destination = pino.destination({ dest: 1, sync: false, minLength: 0 }),
  }: LogOptions = {},
): Pino {
  return pino(
    {
      level,
      base: { service, version, instance: INSTANCE_ID },
      timestamp: () => timeFields(time),
      redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
      mixin: () => {
        const facts = RequestContext.current();
        if (!facts) return {};
        const { requestId, traceparent } = facts;
        return traceparent === undefined ? { requestId } : { requestId, traceId: traceIdIn(traceparent) };
      },
    },
    destination,
  );
}

const ADVANCED_MS = 1_000;

/** The time of a line. While a sandbox's clock is advanced, also the time that clients see in answers and mails. */
function timeFields({ now, businessNow }: LogTime): string {
  const real = now();
  const time = `,"time":"${real.toISOString()}"`;
  const business = businessNow?.();
  if (!business || business.getTime() - real.getTime() < ADVANCED_MS) return time;
  return `${time},"businessTime":"${business.toISOString()}"`;
}

/** The contexts of Nest's messages about each module and route; useful only to debug a start. */
const START_UP_CHATTER = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);
/** The context in which Nest logs why it cannot start; `startService` reports it in one sentence. */
const START_UP_FAILURE = 'ExceptionHandler';

class QuietStartLogger extends Logger {
  override log(message: unknown, ...optional: unknown[]): void {
    if (START_UP_CHATTER.has(String(optional.at(-1)))) this.debug(message, ...optional);
    else super.log(message, ...optional);
  }

  override error(message: unknown, ...optional: unknown[]): void {
    if (optional.at(-1) === START_UP_FAILURE) this.debug(message, ...optional);
    else super.error(message, ...optional);
  }
}

/** Nest's logger interface on the same logger. */
export const nestLogger = (logger: Pino): Logger =>
  new QuietStartLogger(new PinoLogger({ pinoHttp: { logger, serializers: { err: toldOf, cause: causeToldOf } } }), {});
