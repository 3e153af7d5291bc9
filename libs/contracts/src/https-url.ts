import { toASCII } from 'tr46';

const LABEL = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
const HOST = `${LABEL}(?:\\.${LABEL})*\\.?|\\[[0-9A-Fa-f:.]+\\]`;
const CHARACTER = "[A-Za-z0-9._~!&'$()*+,;=:@/-]|%[0-9A-Fa-f]{2}";
const PATH = `/(?:${CHARACTER})*`;
const QUERY = `\\?(?:${CHARACTER}|\\?)*`;
const FRAGMENT = `#(?:${CHARACTER}|\\?)*`;

/** An https URL as in RFC 3986, without user information. Parsers read other URLs differently. */
export const HTTPS_URL_PATTERN = `^[hH][tT][tT][pP][sS]://(?:${HOST})(?::[0-9]{1,5})?(?:${PATH})?(?:${QUERY})?(?:${FRAGMENT})?$`;

/** Declared pattern of stored URLs: events and views show them as an earlier release accepted them. */
export const STORED_URL_PATTERN = '^[hH][tT][tT][pP][sS]://[^\\s@/?#]+([/?#]\\S*)?$';

const HTTPS_URL = new RegExp(HTTPS_URL_PATTERN);
const LONGEST_HOST = 253;

/** Whether a browser reads the text as an https URL without user name and password. */
export function isHttpsUrl(text: string): boolean {
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/**
 * Whether all parsers read the same host from an https URL. Browsers rewrite some hosts (`0x7f.1`, `127.1`) that other
 * parsers look up unchanged, so only a host that browsers do not rewrite is accepted. Browsers refuse `xn--` labels that do
 * not decode to an internationalized name. Node's URL accepts them, so a library checks them by UTS 46.
 */
export function isReadAlike(url: string): boolean {
  if (!HTTPS_URL.test(url) || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  if (hostname.startsWith('[')) return true;
  const given = url.slice('https://'.length).split(/[:/?#]/, 1)[0]!;
  if (hostname !== given.toLowerCase() || hostname.length > LONGEST_HOST) return false;
  return toASCII(hostname, { checkBidi: true, checkJoiners: true }) === hostname;
}
