import type { JobSubmitted } from '@freelance/contracts';
import type { Words } from '../../locales/words';
import type { MailContent } from '../mail-content';

/** The submission. The claimer chose the URL, so the mail shows it as text and not as a link. */
export const submissionFacts = (
  { deliverableUrl, additionalFiles }: JobSubmitted,
  words: Words,
): MailContent['facts'] => [
  ...(deliverableUrl === null ? [] : [{ label: words.say('label.linkToWork'), value: deliverableUrl }]),
  ...additionalFiles.map((file) => ({ label: words.say('label.file'), value: file })),
];
