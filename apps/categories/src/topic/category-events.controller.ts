import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CategoryCreated } from '@freelance/contracts';
import { consumerOf } from '@freelance/messaging';
import { CategoryTopics } from './category-topics';

/** Queue `categories-categories-events`. */
@ApiExcludeController()
@Controller()
export class CategoryEventsController extends consumerOf('categoryEvents', { 'category.created': CategoryCreated }) {
  constructor(topics: CategoryTopics) {
    super({ 'category.created': ({ categoryId }) => topics.provision(categoryId) });
  }
}
