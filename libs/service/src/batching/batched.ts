import { setImmediate as nextTurn } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type pLimit from 'p-limit';
import { RequestContext, type Scope } from '../request-context';

/** Returns the result of each item, in order. Never rejects. */
export type Deliver<Item, Result> = (batch: readonly Item[]) => Promise<(Result | Error)[]>;

export interface Batched<Item, Result> {
  load(item: Item): Promise<Result>;
}

interface Waiting<Item> {
  item: Item;
  /** The unit of work that waits for the item. */
  scope: Scope | undefined;
}

/**
 * Collects concurrent calls into batches. A batch is sent as soon as a slot is free; until then calls can join it. So a
 * quiet service adds no wait, and a busy service makes few calls. A batch is part of the unit of work of its first item.
 */
export function batched<Item, Result>(
  deliver: Deliver<Item, Result>,
  { batchSlots, largestBatch }: { batchSlots: ReturnType<typeof pLimit>; largestBatch: number },
): Batched<Item, Result> {
  let delivering: ReturnType<Deliver<Item, Result>>;
  const deliverWaiting = (batch: readonly Waiting<Item>[]) =>
    RequestContext.runTogether(
      batch.map(({ scope }) => scope),
      () => deliver(batch.map(({ item }) => item)),
    );
  const loader = new DataLoader<Waiting<Item>, Result>((batch) => (delivering = deliverWaiting(batch)), {
    cache: false,
    maxBatchSize: largestBatch,
    batchScheduleFn: (dispatch) =>
      void batchSlots(async () => {
        await nextTurn();
        dispatch();
        await delivering;
      }),
  });
  return { load: (item) => loader.load({ item, scope: RequestContext.scope() }) };
}
