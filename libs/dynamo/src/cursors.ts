import { createHash } from 'node:crypto';
import { InvalidLastKeyError, type SignedTokens } from '@freelance/service';

/** What a cursor is bound to: another caller, route or filter cannot use it. `limit` may change between pages. */
export type CursorScope = Record<string, string | number | undefined>;

const purposeOf = (scope: CursorScope): string => {
  const facts = Object.entries(scope)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `cursor:${createHash('sha256').update(JSON.stringify(facts)).digest('base64url')}`;
};

/** Opaque, signed cursors of lists. */
export class Cursors {
  constructor(private readonly tokens: SignedTokens) {}

  seal(scope: CursorScope, position: string | null): string | null {
    return position === null ? null : this.tokens.sign(purposeOf(scope), position);
  }

  /** @throws InvalidLastKeyError when the cursor was changed, re-encoded, or issued for another scope */
  open(scope: CursorScope, lastKey: string | undefined): string | undefined {
    if (lastKey === undefined) return undefined;
    const position = this.tokens.open(purposeOf(scope), lastKey);
    if (position === undefined) throw new InvalidLastKeyError();
    return position;
  }
}
