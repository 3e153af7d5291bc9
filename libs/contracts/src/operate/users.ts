import type { Envelope } from '../envelope';

/** `GET /ops/users/:userId` of users: the newest events of a user that mails can be about. */
export interface UserReport {
  userId: string;
  /** In order of their numbers. */
  events: UserEventReport[];
}

export interface UserEventReport {
  envelope: Envelope;
  /** Not published yet. */
  isPending: boolean;
}
