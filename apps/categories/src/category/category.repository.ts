import type { Page } from '@freelance/dynamo';
import type { OutboxEntry } from '@freelance/messaging';
import type { Category } from './category';

export abstract class CategoryRepository {
  /**
   * Stores a new category with its event, in one write.
   * @returns false when another command has created a category with this id
   */
  abstract insert(category: Category, commandId: string, outbox: OutboxEntry): Promise<boolean>;

  /** Strongly consistent. */
  abstract find(categoryId: string): Promise<Category | undefined>;

  /** Ordered by normalized name; `after` is the position of the last row of the page before. */
  abstract list(limit: number, after: string | undefined): Promise<Page<Category>>;

  /** Idempotent; false when the category does not exist. */
  abstract setTopic(categoryId: string, snsTopicArn: string): Promise<boolean>;
}
