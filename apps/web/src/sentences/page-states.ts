import { text, type TextRef } from '../texts/text-ref';

/** The line under the title of a page whose last refresh failed. */
export const staleSince = (at: number): TextRef =>
  text('sentences.stale', { t: { instant: new Date(at).toISOString() } });

export const OFFLINE = text('sentences.offline');
