import { domainToASCII } from 'node:url';
import { isEmail } from 'class-validator';

/**
 * Returns the address in the form that SES accepts (domain in ASCII), or undefined when no mail can be sent: the address
 * is missing or malformed, or its local part is not ASCII, which SES does not support.
 */
export function mailAddress(stored: unknown): string | undefined {
  if (typeof stored !== 'string') return undefined;
  const address = stored.trim();
  // `isEmail` throws for half a surrogate pair.
  if (/\p{Surrogate}/u.test(address) || !isEmail(address, { allow_utf8_local_part: false })) return undefined;
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}
