interface LogLine {
  msg?: string;
  requestId?: string;
  err?: { message?: string };
  /** Of a line about a piece of work. */
  kind?: string;
  outcome?: string;
  errorCode?: string;
  queue?: string;
}

/** Levels 40, 50 and 60: warn, error and fatal. Checked before parsing, because most lines have other levels. */
const WARNING_LEVEL = /"level":[456]0\b/;

/**
 * What the terminal shows of a line that a service wrote: a warning or error in short form; a line that is not JSON
 * unchanged (the last lines of a process often are not JSON); nothing of other lines.
 */
export function warningIn(line: string): string | undefined {
  if (!line.startsWith('{')) return line;
  if (!WARNING_LEVEL.test(line)) return undefined;
  try {
    const { msg, kind, queue, outcome, errorCode, err, requestId } = JSON.parse(line) as LogLine;
    const work = outcome === undefined ? msg : [msg, kind, queue, outcome, errorCode].filter(Boolean).join(' ');
    return [work, err?.message && `(${err.message})`, requestId && `request ${requestId}`].filter(Boolean).join(' ');
  } catch {
    return line;
  }
}
