import type { LinkName } from '@freelance/contracts';

/** Texts of the page for one kind of link. */
export interface LinkedPage {
  heading: string;
  about: string;
  /** Purpose of the request on the page. */
  purpose: string;
  /** Body of that request, where it is a POST. */
  body?: string;
}

/** The linked paths whose page the gateway makes; the notifications service makes the other one. */
export type PageName = Exclude<LinkName, 'unsubscribe'>;

/** The texts of each page. They do not depend on the job, so that anonymous users learn nothing about it. */
export const LINKED_PAGES: Record<PageName, LinkedPage> = {
  ownerJob: {
    heading: 'A job that you posted',
    about:
      'This link is about a job that you posted. You cannot sign in on this website yet, so the job is not shown here.',
    purpose: 'With this request its owner sees the job:',
  },
  ownProfile: {
    heading: 'Your profile',
    about: 'This link is about your profile. You cannot sign in on this website yet, so the profile is not shown here.',
    purpose: 'With this request you see your profile:',
  },
  relistJob: {
    heading: 'Relist a job that has expired',
    about:
      'This link is about a job that you posted and whose listing has ended. You cannot sign in on this website yet, so ' +
      'you cannot relist the job here. Nothing was changed.',
    purpose: 'With this request its owner lists the job again, for thirty days:',
    body: '{"newExpirySeconds": 2592000}',
  },
  seekerJob: {
    heading: 'A job listing',
    about:
      'This link is about a job that is listed, or that you claimed. You cannot sign in on this website yet, so the job ' +
      'is not shown here.',
    purpose: 'With this request a seeker sees the job:',
  },
};
