import { UserReinstated } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To a user whose suspension has ended. */
export const accountReinstated = mailKind({
  name: 'account-reinstated',
  facts: UserReinstated,
  write: ({ automatic, reinstatedAt }, links, words) => ({
    subject: words.say('account-reinstated.subject'),
    heading: words.say('account-reinstated.heading'),
    paragraphs: [
      words.say(automatic ? 'account-reinstated.byTime' : 'account-reinstated.byAdministrator'),
      words.say('account-reinstated.next'),
    ],
    facts: [{ label: words.say('label.suspensionEndedAt'), value: words.instant(reinstatedAt) }],
    quotes: [],
    action: { label: words.say('action.viewOwnProfile'), url: links.ownProfile() },
    reason: words.say('reason.ownAccount'),
  }),
});
