import type { DeadLetter } from '@freelance/contracts';

/** For messages that the queue's redrive or SNS sent to the dead-letter queue. */
const NO_REASON = 'none: no consumer gave it up, the queue or the topic moved it (a consumer that dies on it?)';

/** Describes a dead letter for the terminal. */
export function describeDeadLetter(letter: DeadLetter, place: string): string {
  const lines: [string, string | null][] = [
    ['reason', letter.reason ?? NO_REASON],
    ['error', letter.error],
    ['handler', letter.handler],
    ['first failure', letter.firstFailure],
    ['last failure', letter.lastFailure],
    ['original id', letter.originalId],
    ['sent', letter.sentAt],
    ['received', `${letter.receiveCount} times`],
    ['type', letter.type],
    ['request id', letter.requestId],
    ['advice', letter.advice],
  ];
  const told = lines.flatMap(([name, value]) => (value === null ? [] : [`  ${name.padEnd(14)} ${value}`]));
  const body = typeof letter.body === 'string' ? letter.body : JSON.stringify(letter.body, null, 2);
  return [`Dead letter ${place}`, ...told, indent(body), ''].join('\n');
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
