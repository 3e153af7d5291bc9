export type Urgency = 'polite' | 'assertive';

export interface Announcement {
  /** Different for each, so that the same words are read again. */
  id: number;
  text: string;
}

type Listener = (urgency: Urgency, announcement: Announcement | undefined) => void;

/** A screen reader notices words only if the region was empty before. */
const FILL_AFTER_MS = 100;
const EMPTY_AFTER_MS = 7_000;
const LEAST_GAP_MS = 1_000;

let listener: Listener | undefined;
let lastId = 0;
const regions: Record<Urgency, { filledAt: number; fill?: number; empty?: number }> = {
  polite: { filledAt: -Infinity },
  assertive: { filledAt: -Infinity },
};

/** The live regions show what this calls; there is one pair on the page. */
export function onAnnouncement(tell: Listener): () => void {
  listener = tell;
  return () => {
    if (listener === tell) listener = undefined;
  };
}

/** Lets screen readers say `text`: at most one a second, the last wins. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  const region = regions[urgency];
  clearTimeout(region.fill);
  const wait = Math.max(FILL_AFTER_MS, region.filledAt + LEAST_GAP_MS - performance.now());
  region.fill = window.setTimeout(() => {
    clearTimeout(region.empty);
    region.filledAt = performance.now();
    listener?.(urgency, { id: ++lastId, text });
    region.empty = window.setTimeout(() => listener?.(urgency, undefined), EMPTY_AFTER_MS);
  }, wait);
}
