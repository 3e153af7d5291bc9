import { Identifier, OneOf, Timestamp } from '../fields';
import { REMINDER_KINDS, type ReminderKind } from '../job';
import { JobEvent } from './job-event';

/** A deadline is near, and the recipient has to act. */
export class JobReminder extends JobEvent {
  static readonly type = 'job.reminder';

  @Identifier({ description: 'User id of the recipient, who has to act', example: 'owner-123' })
  recipientId!: string;

  @OneOf(REMINDER_KINDS, {
    description:
      'Deadline that approaches: `expiry` of the listing, `submission` of the work, or `review` of the submission',
  })
  kind!: ReminderKind;

  @Timestamp({ description: 'Deadline' })
  dueAt!: string;
}
