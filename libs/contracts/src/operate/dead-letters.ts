import type { ChangeAnswer } from './change';

/** A message in a dead-letter queue; null where it does not have the fact. Times are ISO 8601, real time. */
export interface DeadLetter {
  messageId: string;
  /** Null when no consumer sent the message here: the queue's redrive moved it, or SNS could not deliver it. */
  reason: string | null;
  /** What an operator can do. */
  advice: string;
  error: string | null;
  handler: string | null;
  queue: string | null;
  firstFailure: string | null;
  lastFailure: string | null;
  /** The id of the message in its own queue. A message that the queue's redrive moved keeps its id. */
  originalId: string;
  receiveCount: number;
  /** When a consumer sent it here. For a message that the queue moved: when it was first sent. */
  sentAt: string;
  type: string | null;
  requestId: string | null;
  traceparent: string | null;
  /** Parsed if it is JSON. Null also where the request asked for no bodies. */
  body: unknown;
}

export interface DeadLettersPage {
  queue: string;
  /** Visible dead letters; SQS counts approximately. */
  count: number;
  letters: DeadLetter[];
}

/** The answer to a request for the text of a letter. */
export interface RevealedLetters extends ChangeAnswer {
  /** None when nothing was to be shown, and when the queue does not have the letter. */
  letters: DeadLetter[];
}

/** The answer to one page of a change of dead letters. */
export interface DeadLettersAnswer extends ChangeAnswer {
  counts: { letters: number };
  /** Some letters were not looked at yet: send the same request with `continues`. */
  more: boolean;
  /** Letters that came after the change began. They stay. */
  newer: number;
  /** SQS moves the letters itself. */
  task: MoveTask | null;
}

/** A task of SQS that moves all dead letters of a queue back. */
export interface MoveTask {
  /** As SQS says: `RUNNING`, `COMPLETED`, `CANCELLING`, `CANCELLED`, `FAILED`. */
  status: string;
  /** Messages moved so far, approximately. */
  moved: number;
  failureReason: string | null;
}

export interface MoveTaskPage {
  queue: string;
  /** The newest task; null when SQS knows of none. */
  task: MoveTask | null;
}
