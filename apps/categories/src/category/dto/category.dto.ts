import { ApiProperty } from '@nestjs/swagger';
import { Identifier, LastKey, LIMITS, PageLimit, StoredText, Text, Timestamp } from '@freelance/contracts';

export class CreateCategoryDto {
  @Text({
    description: 'Name; case, white space and compatibility forms make no difference',
    max: LIMITS.name,
    singleLine: true,
    missing: 'Category name is required',
    example: 'Web Development',
  })
  name!: string;

  @Text({
    description: 'What belongs into the category',
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
  @Identifier({ description: 'A function of the name alone', example: 'web-development' })
  categoryId!: string;

  @StoredText({ description: 'Name as given', max: LIMITS.name, example: 'Web Development' })
  name!: string;

  @StoredText({ description: 'Description, null when none was given', max: LIMITS.description, presence: 'nullable' })
  description!: string | null;

  @ApiProperty({ example: 'SNS topic will be created automatically' })
  snsTopicMessage!: string;
}

export class CategoryDto {
  @Identifier({ description: 'Category id', example: 'web-development' })
  categoryId!: string;

  @StoredText({ description: 'Name as given', max: LIMITS.name, example: 'Web Development' })
  name!: string;

  @StoredText({ description: 'Description, null when none was given', max: LIMITS.description, presence: 'nullable' })
  description!: string | null;

  @Identifier({ description: 'Topic of its announcements, null for about a second', presence: 'nullable' })
  snsTopicArn!: string | null;

  @Timestamp({ description: 'When it was created' })
  createdAt!: string;
}

export class CategoryListDto {
  @ApiProperty({ type: [CategoryDto] })
  categories!: CategoryDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Pass it on for the next page; null at the end' })
  lastKey!: string | null;
}
