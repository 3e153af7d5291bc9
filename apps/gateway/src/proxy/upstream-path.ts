/** Values that URL parsers on the way could read as another path: two dots, a slash of either kind, nothing at all. */
const MOVES_THE_PATH = /^\.?$|\.\.|[/\\]/;

/**
 * Makes the function that spells a route's path for its upstream from the decoded parameters, so that what was matched
 * is what is called. It answers undefined when a value could lead elsewhere.
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
