import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { ApiErrors, CallerRoles, NoQueryDto, PublicFor, type Roles, Tagged, TaggedPage } from '@freelance/service';
import type { Category } from './category';
import { CategoryService } from './category.service';
import {
  CategoryDto,
  CategoryListDto,
  CreateCategoryDto,
  CreatedCategoryDto,
  ListCategoriesDto,
} from './dto/category.dto';

/** Short, so that clients soon see a new category, and its topic. */
const LISTED_FOR_SECONDS = 10;

@ApiTags('categories')
@Controller('categories')
export class CategoryController {
  constructor(private readonly categories: CategoryService) {}

  @Post()
  @ApiOperation({
    operationId: 'createCategory',
    summary: 'Create a category. With AUTH_MODE=jwt the caller needs the role admin',
  })
  @ApiSecurity({})
  @ApiSecurity('bearerAuth')
  @ApiCreatedResponse({ type: CreatedCategoryDto })
  @ApiErrors(400, 401, 403, 409, 413, 415)
  async create(
    @CallerRoles() roles: Roles,
    @Body() body: CreateCategoryDto,
    @Query() _: NoQueryDto,
  ): Promise<CreatedCategoryDto> {
    roles.require('admin');
    const { categoryId, name, description } = await this.categories.create(body);
    return { categoryId, name, description, snsTopicMessage: 'SNS topic will be created automatically' };
  }

  @Get()
  @ApiOperation({ operationId: 'listCategories', summary: 'List categories by name' })
  @PublicFor(LISTED_FOR_SECONDS)
  @TaggedPage(CategoryListDto)
  @ApiErrors(400, 401)
  async list(@Query() query: ListCategoriesDto): Promise<CategoryListDto> {
    const { categories, lastKey } = await this.categories.list(query.limit, query.lastKey);
    return { categories: categories.map(toDto), lastKey };
  }

  @Get(':categoryId')
  @ApiOperation({ operationId: 'viewCategory', summary: 'View a category' })
  @PublicFor(LISTED_FOR_SECONDS)
  @Tagged(CategoryDto)
  @ApiErrors(400, 401, 404)
  async view(@Param('categoryId') categoryId: string, @Query() _: NoQueryDto): Promise<CategoryDto> {
    return toDto(await this.categories.view(categoryId));
  }
}

const toDto = ({ categoryId, name, description, snsTopicArn, createdAt }: Category): CategoryDto => ({
  categoryId,
  name,
  description,
  snsTopicArn,
  createdAt,
});
