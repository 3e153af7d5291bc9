/** Visible ASCII without the backslash, which browsers treat as a slash; they remove line ends and tabs. */
const SAFE = /^\/[!-[\]-~]*$/;
const LONGEST = 1_000;

/** Where the browser goes after the sign-in: a path of ours like `/x`. Any other target, also `//host`, becomes `/`. */
export function safeReturnTo(target: unknown): string {
  if (typeof target !== 'string' || target.length > LONGEST || !SAFE.test(target)) return '/';
  return target.startsWith('//') ? '/' : target;
}
