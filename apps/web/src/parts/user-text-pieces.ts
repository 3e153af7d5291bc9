export interface LinkPiece {
  href: string;
  text: string;
}

const ADDRESS = /https:\/\/[^\s<>"'`]+/g;
/** Signs at the end of a sentence are not part of an address in it. */
const ENDS = /[.,;:!?'"”’»)\]}]+$/;

const hasOpenBracket = (address: string): boolean =>
  (address.match(/\(/g)?.length ?? 0) > (address.match(/\)/g)?.length ?? 0);

function endOf(address: string): string {
  const end = ENDS.exec(address)?.[0] ?? '';
  const bracket = end.indexOf(')');
  // As in https://example.org/name_(place).
  return bracket >= 0 && hasOpenBracket(address.slice(0, address.length - end.length)) ? end.slice(bracket + 1) : end;
}

/** Only https, and nobody's name in front of the host, which would let a link look like another site's. */
function linkOf(address: string): LinkPiece | undefined {
  const url = parsed(address);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  // The host as it is asked for: letters that look like others show as xn--….
  const path = address.replace(/^https:\/\/[^/?#]*/, '');
  return { href: url.href, text: `${url.host}${path === '/' ? '' : path}` };
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** The text, cut into words and links. */
export function pieces(text: string): (string | LinkPiece)[] {
  const found: (string | LinkPiece)[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = match.slice(0, match.length - endOf(match).length);
    const link = linkOf(address);
    if (!link) continue;
    if (index > from) found.push(text.slice(from, index));
    found.push(link);
    from = index + address.length;
  }
  if (from < text.length) found.push(text.slice(from));
  return found;
}
