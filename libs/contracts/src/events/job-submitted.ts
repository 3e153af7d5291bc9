import { StoredFileNames, StoredText, StoredUrl, Timestamp } from '../fields';
import { LIMITS } from '../limits';
import { ClaimEvent } from './claim-event';

/** The claimer submitted work. */
export class JobSubmitted extends ClaimEvent {
  static readonly type = 'job.submitted';

  @Timestamp({ description: 'Time of the submission' })
  submittedAt!: string;

  @StoredText({
    description: 'Notes from the claimer about the submitted work. Null if there are none',
    max: LIMITS.notes,
    presence: 'nullable',
  })
  submissionNotes!: string | null;

  @StoredUrl({ description: 'URL of the submitted work. Null if there is none', presence: 'nullable' })
  deliverableUrl!: string | null;

  @StoredFileNames({ description: 'Names of further files. Empty if there are none' })
  additionalFiles!: string[];
}
