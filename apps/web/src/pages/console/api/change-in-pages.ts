import type { ChangeAnswer } from '@freelance/contracts/operate';

type Send = (body: object) => Promise<ChangeAnswer>;

export interface Progress {
  /** Sentences of the last page. */
  done: string[];
  /** Sums of all pages. */
  counts: Record<string, number>;
  pages: number;
  /** False while pages follow. */
  hasEnded: boolean;
  isCancelled: boolean;
}

interface Limits {
  report: (progress: Progress) => void;
  isCancelled: () => boolean;
  /** Waits before the next page, for a rate. */
  pause?: (page: ChangeAnswer) => Promise<void>;
  /** The most of all pages. */
  max?: number | undefined;
}

/** Sends a change page by page. All pages have one entry in Audit; a cancelled change ends that entry too. */
export async function applyInPages(send: Send, body: object, limits: Limits): Promise<Progress> {
  const progress: Progress = { done: [], counts: {}, pages: 0, hasEnded: false, isCancelled: false };
  let continues: string | undefined;
  do {
    const answer = await send({ ...body, apply: true, ...(continues !== undefined && { continues }) });
    progress.pages += 1;
    progress.done = answer.done;
    for (const [name, count] of Object.entries(answer.counts ?? {})) {
      progress.counts[name] = (progress.counts[name] ?? 0) + count;
    }
    continues = answer.more === true ? answer.continues : undefined;
    const isEnough = limits.max !== undefined && (progress.counts.letters ?? 0) >= limits.max;
    progress.isCancelled = continues !== undefined && limits.isCancelled();
    if (continues !== undefined && (progress.isCancelled || isEnough)) {
      await send({ ...body, apply: true, continues, ends: true });
      continues = undefined;
    }
    progress.hasEnded = continues === undefined;
    limits.report({ ...progress, counts: { ...progress.counts } });
    if (!progress.hasEnded) await limits.pause?.(answer);
  } while (!progress.hasEnded);
  return progress;
}
