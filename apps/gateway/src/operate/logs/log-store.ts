import type { LogLine } from '@freelance/contracts';
import { ValidationFailedError } from '@freelance/service';

/** Which lines to read. All conditions must hold. */
export interface LogQuery {
  from: Date;
  to: Date;
  /** Fields with the value that a line must have. */
  fields: Partial<Record<LogField, string>>;
  /** The lowest level: 30 info, 40 warning, 50 error. */
  minLevel: number;
  /** At most so many lines; the newest. */
  limit: number;
  /** `next` of the answer before: only lines that were written since then. */
  after?: string | undefined;
}

export const LOG_FIELDS = [
  'requestId',
  'jobId',
  'userId',
  'eventId',
  'msg',
  'kind',
  'outcome',
  'errorCode',
  'clientAddress',
] as const;
export type LogField = (typeof LOG_FIELDS)[number];

export interface FoundLines {
  /** In order of time. */
  lines: LogLine[];
  truncated: boolean;
}

export interface ReadLines extends FoundLines {
  /** How far the logs were read. Not a time: a service can write a line later than another service a newer one. */
  next: string;
}

/** The logs of all services: files on one machine, or log groups on AWS. */
export abstract class LogStore {
  /** For operators: where the lines are. */
  abstract readonly source: string;

  /** @throws ServiceUnavailableError that names the store, ValidationFailedError for another `after` */
  abstract read(query: LogQuery): Promise<ReadLines>;
}

export const notOfThisStore = () =>
  new ValidationFailedError([{ field: 'after', message: 'after must be `next` of the answer before' }]);

export const matches = (line: LogLine, { from, to, fields, minLevel }: LogQuery): boolean =>
  line.level >= minLevel &&
  line.time >= from.toISOString() &&
  line.time <= to.toISOString() &&
  Object.entries(fields).every(([name, value]) => line[name] === value);

/** The newest lines of all services in order of time. */
export function newestOf(lines: LogLine[], limit: number): FoundLines {
  const sorted = lines.sort((a, b) => a.time.localeCompare(b.time));
  return { lines: sorted.slice(-limit), truncated: sorted.length > limit };
}
