import { Identifier } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** The facts of the mail. The address of the event is not among them: it is read when the mail is sent. */
export class WelcomedUser {
  @Identifier({ description: 'User id' })
  userId!: string;
}

/** To a new user: the first sign-in made a profile. */
export const welcome = mailKind({
  name: 'welcome',
  facts: WelcomedUser,
  isForUnverified: true,
  write: ({ userId }, links, words) => ({
    subject: words.say('welcome.subject'),
    heading: words.say('welcome.heading'),
    paragraphs: [words.say('welcome.text'), words.say('welcome.next')],
    facts: [{ label: words.say('label.userId'), value: userId }],
    quotes: [],
    action: { label: words.say('action.viewOwnProfile'), url: links.ownProfile() },
    reason: words.say('reason.firstSignIn'),
  }),
});
