/**
 * The paths below `WEB_BASE_URL` that mails and events link to. People open them in browsers. Programs that rewrite
 * links may add query parameters.
 */
export const LINKED_PATHS = {
  ownerJob: '/job/owner/view/:jobId',
  ownErasure: '/api/v1/users/me/erasure',
  ownExports: '/api/v1/users/me/exports',
  ownProfile: '/api/v1/users/me',
  relistJob: '/job/owner/relist/:jobId',
  seekerJob: '/job/seeker/view/:jobId',
  unsubscribe: '/unsubscribe/:token',
  verifyEmail: '/verify-email/:token',
  revertEmail: '/revert-email/:token',
} as const;
export type LinkName = keyof typeof LINKED_PATHS;

/** The full URL of a linked path. */
export const linkTo = (webBaseUrl: string, name: LinkName, value = ''): string =>
  webBaseUrl + LINKED_PATHS[name].replace(/:\w+/, () => encodeURIComponent(value));
