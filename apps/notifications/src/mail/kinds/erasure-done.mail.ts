import { KEPT_DAYS, UserErased } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

const DAY_SECONDS = 24 * 60 * 60;

/** The receipt, to the last address of an erased user: what stays where, and how long. */
export const erasureDone = mailKind({
  name: 'erasure-done',
  facts: UserErased,
  write: ({ requestId }, _links, words) => ({
    subject: words.say('erasure-done.subject'),
    heading: words.say('erasure-done.heading'),
    paragraphs: [
      words.say('erasure-done.text'),
      words.say('erasure-done.records'),
      words.say('erasure-done.administration'),
      words.say('erasure-done.hash'),
      words.say('erasure-done.copies'),
    ],
    facts: [
      { label: words.say('label.messagesOfServices'), value: words.duration(KEPT_DAYS.messages * DAY_SECONDS) },
      { label: words.say('label.logs'), value: words.duration(KEPT_DAYS.logs * DAY_SECONDS) },
      { label: words.say('label.backups'), value: words.duration(KEPT_DAYS.backups * DAY_SECONDS) },
      { label: words.say('label.erasureId'), value: requestId },
    ],
    quotes: [],
    reason: words.say('reason.accountErased'),
  }),
});
