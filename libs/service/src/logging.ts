import { Logger, PinoLogger } from 'nestjs-pino';
import { pino, type Logger as Pino } from 'pino';
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

/** JSON lines, written asynchronously, each with the id of the request it belongs to. */
export function createLogger(service: string, level: string): Pino {
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
    pino.destination({ dest: 1, sync: false, minLength: 0 }),
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
export const nestLogger = (logger: Pino): Logger => new QuietStartLogger(new PinoLogger({ pinoHttp: { logger } }), {});
