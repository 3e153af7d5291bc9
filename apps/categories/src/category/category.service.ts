import { Injectable } from '@nestjs/common';
import { CategoryNotFoundError, isCategoryId } from '@freelance/contracts';
import { TOPICS } from '@freelance/manifest';
import { Cursors } from '@freelance/dynamo';
import { OutboxRelay } from '@freelance/messaging';
import { BusinessTime, RequestContext, SignedTokens, ValidationFailedError } from '@freelance/service';
import { CategoriesConfig } from '../categories.config';
import { COMPARED_NAME_BYTES, legacyCategoryIdOf } from './category-name';
import { type Category, createCategory } from './category';
import { CategoryExistsError } from './category.errors';
import { CategoryRepository } from './category.repository';

const LIST_SCOPE = { route: 'categories' };

@Injectable()
export class CategoryService {
  private readonly cursors: Cursors;

  constructor(
    private readonly categories: CategoryRepository,
    private readonly relay: OutboxRelay,
    private readonly time: BusinessTime,
    config: CategoriesConfig,
  ) {
    this.cursors = new Cursors(new SignedTokens(config.LINK_SIGNING_KEY));
  }

  /** @throws CategoryExistsError when a category with the same normalized name exists */
  async create(input: { name: string; description?: string | undefined }): Promise<Category> {
    const { category, event } = createCategory(input, this.time.now());
    // Normalization can turn one character, a ligature, into eighteen.
    if (Buffer.byteLength(category.nameKey) > COMPARED_NAME_BYTES) {
      const message = `name is longer than ${COMPARED_NAME_BYTES} bytes once its ligatures are written out`;
      throw new ValidationFailedError([{ field: 'name', message }]);
    }
    const formerId = legacyCategoryIdOf(input.name);
    if (formerId !== category.categoryId && (await this.categories.find(formerId))) throw new CategoryExistsError();
    const entry = {
      id: event.id,
      sequence: event.detail.sequence,
      topic: TOPICS.categoryEvents,
      envelope: event,
      ...RequestContext.facts(),
    };
    if (!(await this.categories.insert(category, RequestContext.commandId(), entry))) throw new CategoryExistsError();
    this.relay.relayInBackground(category.categoryId, [entry]);
    return category;
  }

  /** @throws CategoryNotFoundError */
  async view(categoryId: string): Promise<Category> {
    const category = isCategoryId(categoryId) ? await this.categories.find(categoryId) : undefined;
    if (!category) throw new CategoryNotFoundError(categoryId);
    return category;
  }

  /** @throws InvalidLastKeyError */
  async list(limit: number, lastKey: string | undefined): Promise<{ categories: Category[]; lastKey: string | null }> {
    const page = await this.categories.list(limit, this.cursors.open(LIST_SCOPE, lastKey));
    return { categories: page.rows, lastKey: this.cursors.seal(LIST_SCOPE, page.next) };
  }
}
