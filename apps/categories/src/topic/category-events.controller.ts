import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { ApiExcludeController } from '@nestjs/swagger';
import { CategoryCreated } from '@freelance/contracts';
import { CategoryTopics } from './category-topics';

/** Queue `categories-categories-events`. */
@ApiExcludeController()
@Controller()
export class CategoryEventsController {
  constructor(private readonly topics: CategoryTopics) {}

  @EventPattern('category.created')
  created(@Payload() { categoryId }: CategoryCreated): Promise<void> {
    return this.topics.provision(categoryId);
  }
}
