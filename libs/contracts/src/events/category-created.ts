import { Identifier, StoredText, Timestamp, WholeNumber } from '../fields';
import { LIMITS } from '../limits';

/** A category was created. Its SNS topic does not exist yet. */
export class CategoryCreated {
  static readonly type = 'category.created';
  static readonly topic = 'categories-events';
  static readonly source = 'categories-service';

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
