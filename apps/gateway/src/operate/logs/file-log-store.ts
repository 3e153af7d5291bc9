import { createReadStream } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LogLine } from '@freelance/contracts';
import { ServiceUnavailableError } from '@freelance/service';
import {
  type FoundLines,
  type LogQuery,
  LogStore,
  matches,
  newestOf,
  notOfThisStore,
  type ReadLines,
} from './log-store';

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

  async read(query: LogQuery): Promise<ReadLines> {
    const names = await readdir(this.folder).catch(() => {
      throw new ServiceUnavailableError(`The logs in ${this.folder} cannot be read`);
    });
    const ends = endsIn(query.after);
    const files = names.filter((name) => name.endsWith('.log'));
    const found = await Promise.all(files.map((name) => linesIn(join(this.folder, name), query, ends[name])));
    const { lines, truncated } = newestOf(
      found.flatMap((part) => part.lines),
      query.limit,
    );
    return {
      lines,
      truncated: truncated || found.some((part) => part.truncated),
      next: JSON.stringify(Object.fromEntries(files.map((name, index) => [name, found[index]!.end]))),
    };
  }
}

/** By file: how many bytes were read. */
function endsIn(after: string | undefined): Record<string, number> {
  if (after === undefined) return {};
  try {
    const ends = JSON.parse(after) as unknown;
    const isRead = Object.values(ends as object).every((end) => Number.isSafeInteger(end) && end >= 0);
    if (isRead) return ends as Record<string, number>;
  } catch {
    // Refused below.
  }
  throw notOfThisStore();
}

/** @param from the first byte to read; by default the last bytes of the file that may be searched */
async function linesIn(file: string, query: LogQuery, from?: number): Promise<FoundLines & { end: number }> {
  const { size } = await stat(file);
  // A file that is shorter than before was replaced.
  const known = from === undefined || from > size ? 0 : from;
  const start = Math.max(known, size - SEARCHED_BYTES);
  if (start === size) return { lines: [], truncated: false, end: size };
  const wanted = Object.values(query.fields).map(asWritten);
  const lines: LogLine[] = [];
  let isCut = false;
  let last = '';
  // Not what is written meanwhile: the next reading begins where this one ends.
  for await (const text of createInterface({
    input: createReadStream(file, { start, end: size - 1 }),
    crlfDelay: Infinity,
  })) {
    last = text;
    // Most lines are about something else: parsing only those that contain the values saves most of the time.
    if (!text.startsWith('{') || !wanted.every((value) => text.includes(value))) continue;
    const line = parsed(text);
    if (!line || !matches(line, query)) continue;
    lines.push(line);
    if (lines.length > query.limit * KEPT_FACTOR) isCut = lines.splice(0, lines.length - query.limit).length > 0;
  }
  // The service is still writing a line that is no JSON yet.
  const isHalf = last.startsWith('{') && parsed(last) === undefined;
  return { lines, truncated: isCut || start > known, end: isHalf ? size - Buffer.byteLength(last) : size };
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
