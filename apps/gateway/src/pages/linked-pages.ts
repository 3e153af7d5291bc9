import type { LinkName } from '@freelance/contracts';

/** Texts of the page for one kind of link. */
export interface LinkedPage {
  heading: string;
  about: string;
  /** What a sign-in is good for, and where it leads: without `returnTo`, to the link. */
  signIn: { words: string; returnTo?: string };
  /** Purpose of the request on the page. */
  purpose: string;
  /** Body of that request, where it is a POST. */
  body?: string;
}

/** The linked paths whose page the gateway makes; notifications and users make the others, with a button. */
export type PageName = Exclude<LinkName, 'unsubscribe' | 'verifyEmail' | 'revertEmail'>;

/** The texts of each page. They do not depend on the job, so that anonymous users learn nothing about it. */
export const LINKED_PAGES: Record<PageName, LinkedPage> = {
  ownerJob: {
    heading: 'A job that you posted',
    about: 'This link is about a job that you posted.',
    signIn: { words: 'Sign in to see the job.' },
    purpose: 'With this request its owner sees the job:',
  },
  ownErasure: {
    heading: 'The erasure of your account',
    about: 'This link is about the erasure of your account. Nothing was changed.',
    signIn: {
      words: 'When you are signed in, the documentation of the API can call the erasure off from your browser.',
      returnTo: '/docs',
    },
    purpose: 'With this request you see the erasure; the same with DELETE calls it off while it waits:',
  },
  ownExports: {
    heading: 'The export of your data',
    about: 'This link is about the export of your data.',
    signIn: { words: 'Sign in to get links to the files.', returnTo: '/api/v1/users/me/exports' },
    purpose: 'With this request you get links to the files:',
  },
  ownProfile: {
    heading: 'Your profile',
    about: 'This link is about your profile.',
    signIn: { words: 'Sign in to see your profile.' },
    purpose: 'With this request you see your profile:',
  },
  relistJob: {
    heading: 'Relist a job that has expired',
    about: 'This link is about a job that you posted and whose listing has ended. Nothing was changed.',
    signIn: {
      words: 'When you are signed in, the documentation of the API can send the request from your browser.',
      returnTo: '/docs',
    },
    purpose: 'With this request its owner lists the job again, for thirty days:',
    body: '{"newExpirySeconds": 2592000}',
  },
  seekerJob: {
    heading: 'A job listing',
    about: 'This link is about a job that is listed, or that you claimed.',
    signIn: { words: 'Sign in to see the job.' },
    purpose: 'With this request a seeker sees the job:',
  },
};
