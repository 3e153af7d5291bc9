interface LogLine {
  msg?: string;
  /** Of the line of a unit of work. */
  kind?: string;
  outcome?: string;
  requestId?: string;
  err?: { message?: string };
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
    const { msg, kind, outcome, err, requestId } = JSON.parse(line) as LogLine;
    const cause = err?.message && `(${err.message})`;
    return [msg, kind, outcome, cause, requestId && `request ${requestId}`].filter(Boolean).join(' ');
  } catch {
    return line;
  }
}
