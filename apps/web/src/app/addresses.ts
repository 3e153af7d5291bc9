/** Addresses of the pages that the frame links to. Typed as text: the routes import the frame, so it cannot know them. */
export const ADDRESSES: Record<'signIn' | 'profile' | 'subscriptions' | 'language' | 'sessions', string> = {
  signIn: '/sign-in',
  profile: '/account/profile',
  subscriptions: '/subscriptions',
  language: '/account/language',
  sessions: '/account/sessions',
};
