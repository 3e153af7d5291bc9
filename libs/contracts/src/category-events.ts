import { LIMITS } from './limits';
import { Identifier, StoredText, Timestamp, WholeNumber } from './fields';

/** `category.created`: a category exists; its SNS topic does not yet. */
export class CategoryCreated {
  @WholeNumber({ description: 'Sequence number: rises by one with every event of this category' })
  sequence!: number;

  @Identifier({ description: 'Category id', example: 'web-development' })
  categoryId!: string;

  @StoredText({ description: 'Name as its creator wrote it', max: LIMITS.name, example: 'Web Development' })
  name!: string;

  @StoredText({
    description: 'Description. Null if the creator gave none',
    max: LIMITS.description,
    presence: 'nullable',
  })
  description!: string | null;

  @Timestamp({ description: 'Time of creation' })
  createdAt!: string;
}

/** Every type of category event, with the class that validates and documents its payload. */
export const CATEGORY_EVENTS = { 'category.created': CategoryCreated } as const;
export type CategoryEventType = keyof typeof CATEGORY_EVENTS;
