/** Values that a URL parser could interpret as another path: two dots, a slash, a backslash, an empty text. */
const MOVES_THE_PATH = /^\.?$|\.\.|[/\\]/;

/**
 * Makes the function that builds a route's path for its service from the decoded parameters, so that the gateway calls
 * the path that it matched. The function returns undefined when a value could change the path.
 */
export function upstreamPath(pattern: string): (params: Record<string, string>) => string | undefined {
  const segments = pattern.split('/');
  if (!segments.some((segment) => segment.startsWith(':'))) return () => pattern;
  return (params) => {
    const spelled: string[] = [];
    for (const segment of segments) {
      if (!segment.startsWith(':')) {
        spelled.push(segment);
        continue;
      }
      const value = params[segment.slice(1)] ?? '';
      if (MOVES_THE_PATH.test(value)) return undefined;
      spelled.push(encodeURIComponent(value));
    }
    return spelled.join('/');
  };
}
