import { Logger, PinoLogger } from 'nestjs-pino';
import { type DestinationStream, pino, type Logger as Pino, type SerializedError } from 'pino';
import { RequestContext } from './request-context';

/** Wherever one of these keys turns up in a log line, its value is replaced. */
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
/** What follows the name of a scheme, and JSON Web Tokens wherever they are: both begin with a JSON object. */
const TOKEN = /(?<=\b(?:Bearer|Basic) +)[\w.~+/=-]+|\beyJ[\w-]+\.eyJ[\w.-]+/gi;

const withoutSecrets = (text: string | undefined): string | undefined =>
  text?.replace(ADDRESS, '[address]').replace(TOKEN, '[token]');

/**
 * Errors come from anywhere: what they say may quote what they object to, and what they carry may be the whole request.
 * Told is what they are, where, and what an operator looks up.
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

/** JSON lines, written asynchronously, each with the id of the request it belongs to. */
export function createLogger(
  service: string,
  level: string,
  destination: DestinationStream = pino.destination({ dest: 1, sync: false, minLength: 0 }),
): Pino {
  return pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
      mixin: () => {
        const facts = RequestContext.current();
        return facts ? { requestId: facts.requestId } : {};
      },
    },
    destination,
  );
}

/** Where Nest tells of every module and route it finds; of use only when debugging a start. */
const START_UP_CHATTER = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);
/** Where Nest logs why it cannot start; `startService` says so itself, in one sentence. */
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

/** Nest's own logger interface over the same lines. */
export const nestLogger = (logger: Pino): Logger =>
  new QuietStartLogger(new PinoLogger({ pinoHttp: { logger, serializers: { err: toldOf, cause: causeToldOf } } }), {});
