/** Characters that browsers remove from a URL or treat as a slash; a path of ours has none of them. */
const UNSAFE = /[\\\u0000-\u0020\u007f-\u{10ffff}]/u;
const LONGEST = 1_000;

/** Where the browser goes after the sign-in: a path of ours like `/x`. Any other target, also `//host`, becomes `/`. */
export function safeReturnTo(target: unknown): string {
  if (typeof target !== 'string' || target.length > LONGEST || UNSAFE.test(target)) return '/';
  return target.startsWith('/') && !target.startsWith('//') ? target : '/';
}
