import { UserEmailChanged } from '@freelance/contracts';
import { secretLinkOf } from '../../user/secret-link';
import { mailKind } from '../mail-kind';

/** To the address that was replaced: restore it if the change is not yours. It does not say the new address. */
export const emailChanged = mailKind({
  name: 'email-changed',
  facts: UserEmailChanged,
  secretLinkOf: ({ requestId }, { previousEmails }) =>
    secretLinkOf(requestId, Array.isArray(previousEmails) ? previousEmails : []),
  write: (_event, links, words, { address, token, expiresAt }) => ({
    subject: words.say('email-changed.subject'),
    heading: words.say('email-changed.heading'),
    paragraphs: [words.say('email-changed.text'), words.say('email-changed.otherwise')],
    facts: [
      { label: words.say('label.previousAddress'), value: address },
      { label: words.say('label.linkIsValidUntil'), value: words.instant(expiresAt) },
    ],
    quotes: [],
    action: { label: words.say('action.restoreAddress'), url: links.revertEmail(token) },
    reason: words.say('reason.addressReplaced'),
  }),
});
