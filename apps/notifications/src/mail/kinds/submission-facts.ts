import type { JobSubmitted } from '@freelance/contracts';
import type { MailContent } from '../mail-content';

/** What was handed in. The address is a claimer's word: shown, never made a link of ours. */
export const submissionFacts = ({ deliverableUrl, additionalFiles }: JobSubmitted): MailContent['facts'] => [
  ...(deliverableUrl === null ? [] : [{ label: 'Link to the work', value: deliverableUrl }]),
  ...additionalFiles.map((file) => ({ label: 'File', value: file })),
];
