import { createReadStream } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LogLine } from '@freelance/contracts';
import { ServiceUnavailableError } from '@freelance/service';
import { type FoundLines, type LogQuery, LogStore, matches, newestOf } from './log-store';

/** Older lines of a larger file are not searched. */
const SEARCHED_BYTES = 64 * 1024 * 1024;
const LEAST_FREE_BYTES = 100 * 1024 * 1024;
/** More lines in memory would not fit into the answer anyway. */
const KEPT_FACTOR = 4;

/** The files `<service>.log` in one folder, one JSON object in each line. */
export class FileLogStore extends LogStore {
  constructor(private readonly folder: string) {
    super();
  }

  get source(): string {
    return this.folder;
  }

  /** @throws Error when the disk is almost full: the data of a local platform is on the same disk */
  async assertSpace(): Promise<void> {
    const { bavail, bsize } = await statfs(this.folder);
    const free = bavail * bsize;
    if (free < LEAST_FREE_BYTES) {
      throw new Error(
        `only ${Math.floor(free / 1_000_000)} MB are free on the disk of ${this.folder}: free some space`,
      );
    }
  }

  async read(query: LogQuery): Promise<FoundLines> {
    const names = await readdir(this.folder).catch(() => {
      throw new ServiceUnavailableError(`The logs in ${this.folder} cannot be read`);
    });
    const files = names.filter((name) => name.endsWith('.log')).map((name) => join(this.folder, name));
    const found = await Promise.all(files.map((file) => linesIn(file, query)));
    const { lines, truncated } = newestOf(
      found.flatMap((part) => part.lines),
      query.limit,
    );
    return { lines, truncated: truncated || found.some((part) => part.truncated) };
  }
}

async function linesIn(file: string, query: LogQuery): Promise<FoundLines> {
  const { size } = await stat(file);
  const start = Math.max(0, size - SEARCHED_BYTES);
  const wanted = Object.values(query.fields).map(asWritten);
  const lines: LogLine[] = [];
  let isCut = false;
  for await (const text of createInterface({ input: createReadStream(file, { start }), crlfDelay: Infinity })) {
    // Most lines are about something else: parsing only those that contain the values saves most of the time.
    if (!text.startsWith('{') || !wanted.every((value) => text.includes(value))) continue;
    const line = parsed(text);
    if (!line || !matches(line, query)) continue;
    lines.push(line);
    if (lines.length > query.limit * KEPT_FACTOR) isCut = lines.splice(0, lines.length - query.limit).length > 0;
  }
  return { lines, truncated: isCut || start > 0 };
}

/** A value as a JSON text has it: a user id can contain a quotation mark. */
const asWritten = (value: string): string => JSON.stringify(value).slice(1, -1);

/** Undefined for a line that is not one of ours, such as the text of a crash. */
function parsed(text: string): LogLine | undefined {
  try {
    const line = JSON.parse(text) as LogLine;
    return typeof line.time === 'string' && typeof line.level === 'number' ? line : undefined;
  } catch {
    return undefined;
  }
}
