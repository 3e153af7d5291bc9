import type { Unsubscription } from './unsubscription';

/**
 * How users ended their subscriptions: the last one of each user and category, for a year. A user who subscribed again
 * since has a subscription too.
 */
export abstract class UnsubscriptionRepository {
  /** @param now real time, never the platform's clock */
  abstract add(unsubscription: Unsubscription, now: Date): Promise<void>;

  abstract find(categoryId: string, userId: string): Promise<Unsubscription | undefined>;

  /** A user's, by category id; at most `limit`. */
  abstract listOf(userId: string, limit: number): Promise<Unsubscription[]>;
}
