import { setImmediate as nextTurn } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type pLimit from 'p-limit';

/** What became of each of a batch, in order; it never rejects. */
export type Deliver<Item, Result> = (batch: readonly Item[]) => Promise<(Result | Error)[]>;

/**
 * Gathers what is asked for at the same time: a batch leaves when one of the slots is free, and until then others
 * still join it. A quiet service thus waits for nothing, and a busy one makes few calls.
 */
export function batched<Item, Result>(
  deliver: Deliver<Item, Result>,
  { batchSlots, largestBatch }: { batchSlots: ReturnType<typeof pLimit>; largestBatch: number },
): DataLoader<Item, Result> {
  let delivering: ReturnType<Deliver<Item, Result>>;
  return new DataLoader<Item, Result>((batch) => (delivering = deliver(batch)), {
    cache: false,
    maxBatchSize: largestBatch,
    batchScheduleFn: (dispatch) =>
      void batchSlots(async () => {
        await nextTurn();
        dispatch();
        await delivering;
      }),
  });
}
