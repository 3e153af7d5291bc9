import { setImmediate as nextTurn } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type pLimit from 'p-limit';

/** Returns the result of each item, in order. Never rejects. */
export type Deliver<Item, Result> = (batch: readonly Item[]) => Promise<(Result | Error)[]>;

/**
 * Collects concurrent calls into batches. A batch is sent as soon as a slot is free; until then calls can join it. So a
 * quiet service adds no wait, and a busy service makes few calls.
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
