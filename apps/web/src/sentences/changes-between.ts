import { text, type TextRef } from '../texts/text-ref';

/** What a person agreed to: a change of the rest is of no concern to them. */
export interface Terms {
  name: string;
  description: string;
  payAmount: number;
  timeToCompleteSeconds: number;
  expiryDate: string;
  /** Of the work that an owner decides about. */
  submittedAt?: string | null;
}

/** The terms that changed, in words; empty when only something without meaning to people did. */
export function changesBetween(before: Terms, after: Terms): TextRef[] {
  const changes: TextRef[] = [];
  if (before.payAmount !== after.payAmount) {
    changes.push(text('sentences.change.pay', { from: { money: before.payAmount }, to: { money: after.payAmount } }));
  }
  if (before.timeToCompleteSeconds !== after.timeToCompleteSeconds) {
    changes.push(
      text('sentences.change.time', {
        from: { seconds: before.timeToCompleteSeconds },
        to: { seconds: after.timeToCompleteSeconds },
      }),
    );
  }
  if (before.expiryDate !== after.expiryDate) {
    changes.push(
      text('sentences.change.expiry', { from: { instant: before.expiryDate }, to: { instant: after.expiryDate } }),
    );
  }
  if (before.name !== after.name) changes.push(text('sentences.change.name', { from: before.name, to: after.name }));
  if (before.description !== after.description) changes.push(text('sentences.change.description'));
  if ((before.submittedAt ?? null) !== (after.submittedAt ?? null)) changes.push(text('sentences.change.work'));
  return changes;
}
