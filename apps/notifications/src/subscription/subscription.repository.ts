import type { Page } from '@freelance/dynamo';
import type { Subscription } from './subscription';

export abstract class SubscriptionRepository {
  /** Idempotent: an existing subscription is returned unchanged. */
  abstract add(categoryId: string, userId: string, now: Date): Promise<Subscription>;

  /** Idempotent. */
  abstract remove(categoryId: string, userId: string): Promise<void>;

  /** Strongly consistent. */
  abstract find(categoryId: string, userId: string): Promise<Subscription | undefined>;

  /** Strongly consistent. */
  abstract has(categoryId: string, userId: string): Promise<boolean>;

  /** A user's, by category id; `after` is the category id of the last row of the page before. Eventually consistent. */
  abstract listOf(userId: string, limit: number, after: string | undefined): Promise<Page<Subscription>>;

  /** User ids that subscribed to a category, ascending, strongly consistent; none when there are no more. */
  abstract subscribersOf(categoryId: string, limit: number, after: string | null): Promise<string[]>;
}
