import { ApiProperty } from '@nestjs/swagger';
import { Identifier, LastKey, LIMITS, PageLimit, StoredText, Text, Timestamp } from '@freelance/contracts';

export class CreateCategoryDto {
  @Text({
    description:
      'Name. Two names are equal if they differ only in letter case, white space, Unicode compatibility forms or invisible characters. With its ligatures written out, a name has at most 1,024 bytes in UTF-8',
    max: LIMITS.name,
    singleLine: true,
    missing: 'Category name is required',
    example: 'Web Development',
  })
  name!: string;

  @Text({
    description: 'Description of the jobs that belong to this category',
    max: LIMITS.description,
    presence: 'omissible',
    example: 'Jobs related to web development and programming',
  })
  description?: string;
}

export class ListCategoriesDto {
  @PageLimit()
  limit: number = LIMITS.pageSize.default;

  @LastKey()
  lastKey?: string;
}

export class CreatedCategoryDto {
  @Identifier({ description: 'Category id, derived from the name', example: 'web-development' })
  categoryId!: string;

  @StoredText({ description: 'Name as its creator wrote it', max: LIMITS.name, example: 'Web Development' })
  name!: string;

  @StoredText({
    description: 'Description. Null if the creator gave none',
    max: LIMITS.description,
    presence: 'nullable',
  })
  description!: string | null;

  @ApiProperty({ example: 'SNS topic will be created automatically' })
  snsTopicMessage!: string;
}

export class CategoryDto {
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

  @Identifier({
    description:
      'ARN of the SNS topic for announcements of new jobs. Null until the topic exists, about a second after creation',
    presence: 'nullable',
  })
  snsTopicArn!: string | null;

  @Timestamp({ description: 'Time of creation' })
  createdAt!: string;
}

export class CategoryListDto {
  @ApiProperty({ type: [CategoryDto] })
  categories!: CategoryDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Pass it as `lastKey` to get the next page. Null on the last page',
  })
  lastKey!: string | null;
}
