import { UserSuspended } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To a user whom an administrator suspended. The administrator's own words are not in it: they may name other people. */
export const accountSuspended = mailKind({
  name: 'account-suspended',
  facts: UserSuspended,
  write: ({ reasonCode, until, suspendedAt }, links, words) => ({
    subject: words.say('account-suspended.subject'),
    heading: words.say('account-suspended.heading'),
    paragraphs: [
      words.say(`account-suspended.${reasonCode}`),
      words.say('account-suspended.running'),
      words.say(until === null ? 'account-suspended.withoutEnd' : 'account-suspended.withEnd'),
    ],
    facts: [
      { label: words.say('label.suspendedAt'), value: words.instant(suspendedAt) },
      ...(until === null ? [] : [{ label: words.say('label.suspendedUntil'), value: words.instant(until) }]),
    ],
    quotes: [],
    action: { label: words.say('action.viewOwnProfile'), url: links.ownProfile() },
    reason: words.say('reason.ownAccount'),
  }),
});
