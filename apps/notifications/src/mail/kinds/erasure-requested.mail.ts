import { UserErasureRequested } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To a user whose account closes: how to call it off, also when somebody else asked for it. */
export const erasureRequested = mailKind({
  name: 'erasure-requested',
  facts: UserErasureRequested,
  write: ({ erasesAt }, links, words) => ({
    subject: words.say('erasure-requested.subject'),
    heading: words.say('erasure-requested.heading'),
    paragraphs: [
      words.say('erasure-requested.text'),
      words.say('erasure-requested.running'),
      words.say('erasure-requested.callOff'),
    ],
    facts: [{ label: words.say('label.erasedFrom'), value: words.instant(erasesAt) }],
    quotes: [],
    action: { label: words.say('action.viewErasure'), url: links.ownErasure() },
    reason: words.say('reason.ownAccount'),
  }),
});
