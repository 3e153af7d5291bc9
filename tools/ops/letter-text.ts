import type { DeadLetterFacts } from './dead-letter';

/** What SQS does by itself, and SNS with what it cannot deliver. */
const NOBODY_SAID = 'none: no consumer gave it up, the queue or the topic moved it (a consumer that dies on it?)';

/** A dead letter for the person at the terminal. */
export function describeLetter(letter: DeadLetterFacts, place: string): string {
  const lines: [string, string | null][] = [
    ['reason', letter.reason ?? NOBODY_SAID],
    ['error', letter.error],
    ['handler', letter.handler],
    ['first failure', letter.firstFailure],
    ['last failure', letter.lastFailure],
    ['original id', letter.originalId ?? letter.messageId],
    ['sent', letter.sentAt],
    ['received', `${letter.receiveCount} times`],
    ['type', letter.type],
    ['request id', letter.requestId],
  ];
  const told = lines.flatMap(([name, value]) => (value === null ? [] : [`  ${name.padEnd(14)} ${value}`]));
  const body = typeof letter.body === 'string' ? letter.body : JSON.stringify(letter.body, null, 2);
  return [`Dead letter ${place}`, ...told, indent(body), ''].join('\n');
}

/** Columns as wide as they need to be. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
