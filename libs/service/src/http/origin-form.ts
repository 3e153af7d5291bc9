/**
 * The path and query of a request target. The router knows no other form (RFC 9112, section 3.2): `OPTIONS *` and a URL
 * without a path would otherwise reach neither hooks nor routes.
 */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  if (!/^https?:/i.test(target) || !URL.canParse(target)) return '/*';
  const { pathname, search } = new URL(target);
  return pathname + search;
}
