import { CategoryCreated, type Envelope, normalizedName } from '@freelance/contracts';
import { categoryIdOf } from './category-name';

export interface Category {
  categoryId: string;
  name: string;
  /** The normalized name, unique among categories. */
  nameKey: string;
  description: string | null;
  /** Null until the topic is created. */
  snsTopicArn: string | null;
  createdAt: string;
}

export type CategoryCreatedEnvelope = Envelope<'category.created', CategoryCreated>;

/** A new category and its event. */
export function createCategory(
  input: { name: string; description?: string | undefined },
  now: Date,
): { category: Category; event: CategoryCreatedEnvelope } {
  const categoryId = categoryIdOf(input.name);
  const createdAt = now.toISOString();
  const category: Category = {
    categoryId,
    name: input.name.trim(),
    nameKey: normalizedName(input.name),
    description: input.description ?? null,
    snsTopicArn: null,
    createdAt,
  };
  const { name, description } = category;
  return {
    category,
    event: {
      version: '0',
      id: `category-${categoryId}-1`,
      source: CategoryCreated.source,
      'detail-type': CategoryCreated.type,
      time: createdAt,
      detail: { sequence: 1, categoryId, name, description, createdAt },
    },
  };
}
