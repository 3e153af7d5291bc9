interface LogLine {
  msg?: string;
  requestId?: string;
  err?: { message?: string };
}

/** Levels 40, 50 and 60: warn, error and fatal. Looked for before parsing, since most lines are neither. */
const WARNING_LEVEL = /"level":[456]0\b/;

/**
 * What the person at the terminal should see of a line that a service wrote: a warning or error in short, what is no
 * log line whole (the last words of a process often are not), of everything else nothing.
 */
export function warningIn(line: string): string | undefined {
  if (!line.startsWith('{')) return line;
  if (!WARNING_LEVEL.test(line)) return undefined;
  try {
    const { msg, err, requestId } = JSON.parse(line) as LogLine;
    return [msg, err?.message && `(${err.message})`, requestId && `request ${requestId}`].filter(Boolean).join(' ');
  } catch {
    return line;
  }
}
