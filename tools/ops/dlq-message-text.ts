import type { DlqMessageFacts } from './dlq-message';

/** For messages that the queue's redrive or SNS sent to the dead-letter queue. */
const NO_REASON = 'none: no consumer gave it up, the queue or the topic moved it (a consumer that dies on it?)';

/** Describes a message for the terminal. */
export function describeDlqMessage(dlqMessage: DlqMessageFacts, place: string): string {
  const lines: [string, string | null][] = [
    ['reason', dlqMessage.reason ?? NO_REASON],
    ['error', dlqMessage.error],
    ['handler', dlqMessage.handler],
    ['first failure', dlqMessage.firstFailure],
    ['last failure', dlqMessage.lastFailure],
    ['original id', dlqMessage.originalId ?? dlqMessage.messageId],
    ['sent', dlqMessage.sentAt],
    ['received', `${dlqMessage.receiveCount} times`],
    ['type', dlqMessage.type],
    ['request id', dlqMessage.requestId],
  ];
  const told = lines.flatMap(([name, value]) => (value === null ? [] : [`  ${name.padEnd(14)} ${value}`]));
  const body = typeof dlqMessage.body === 'string' ? dlqMessage.body : JSON.stringify(dlqMessage.body, null, 2);
  return [`Dead letter ${place}`, ...told, indent(body), ''].join('\n');
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
