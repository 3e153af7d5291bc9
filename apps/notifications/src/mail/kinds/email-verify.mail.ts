import { UserEmailChangeRequested } from '@freelance/contracts';
import { secretLinkOf } from '../../user/secret-link';
import { mailKind } from '../mail-kind';

/** To an address that a user named: confirm it. Its reader may be another person, so the mail says nothing about the user. */
export const emailVerify = mailKind({
  name: 'email-verify',
  facts: UserEmailChangeRequested,
  secretLinkOf: ({ requestId }, { pendingEmail }) => secretLinkOf(requestId, [pendingEmail]),
  write: (_event, links, words, { address, token, expiresAt }) => ({
    subject: words.say('email-verify.subject'),
    heading: words.say('email-verify.heading'),
    paragraphs: [words.say('email-verify.text'), words.say('email-verify.otherwise')],
    facts: [
      { label: words.say('label.address'), value: address },
      { label: words.say('label.linkIsValidUntil'), value: words.instant(expiresAt) },
    ],
    quotes: [],
    action: { label: words.say('action.confirmAddress'), url: links.verifyEmail(token) },
    reason: words.say('reason.addressNamed'),
  }),
});
