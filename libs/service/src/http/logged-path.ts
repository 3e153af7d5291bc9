/** A path that contains a secret, such as an unsubscribe link, is logged without the secret, whatever route it matched. */
export const loggedPath = ({
  url,
  routeOptions,
}: {
  url: string;
  routeOptions: { url?: string | undefined };
}): string =>
  routeOptions.url?.includes('/:token')
    ? routeOptions.url
    : url.split('?', 1)[0]!.replace(/((?:unsubscribe|verify-email|revert-email)\/).+/i, '$1:token');
