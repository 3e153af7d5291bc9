import type { JobSubmitted } from '@freelance/contracts';
import type { MailContent } from '../mail-content';

/** The submission. The claimer chose the URL, so the mail shows it as text and not as a link. */
export const submissionFacts = ({ deliverableUrl, additionalFiles }: JobSubmitted): MailContent['facts'] => [
  ...(deliverableUrl === null ? [] : [{ label: 'Link to the work', value: deliverableUrl }]),
  ...additionalFiles.map((file) => ({ label: 'File', value: file })),
];
