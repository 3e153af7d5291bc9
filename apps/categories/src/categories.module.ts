import { Module, type OnModuleInit } from '@nestjs/common';
import { DynamoModule } from '@freelance/dynamo';
import { InstancesModule } from '@freelance/instances';
import { messagingOf, TABLES } from '@freelance/manifest';
import { MessagingModule, outboxProviders } from '@freelance/messaging';
import { HealthRegistry, ServiceModule } from '@freelance/service';
import { CategoriesConfig } from './categories.config';
import { CategoryController } from './category/category.controller';
import { CategoryRepository } from './category/category.repository';
import { CategoryService } from './category/category.service';
import { DynamoCategoryRepository } from './category/dynamo-category.repository';
import { AnnouncementsQueue } from './topic/announcements-queue';
import { CategoryEventsController } from './topic/category-events.controller';
import { CategoryTopics } from './topic/category-topics';

@Module({
  imports: [
    ServiceModule.forRoot(CategoriesConfig),
    DynamoModule.forRoot({ table: TABLES.categories, key: { categoryId: 'clock' }, clockCheck: 'readiness' }),
    InstancesModule.forRoot('categories'),
    MessagingModule.forRoot(messagingOf('categories')),
  ],
  controllers: [CategoryController, CategoryEventsController],
  providers: [
    DynamoCategoryRepository,
    { provide: CategoryRepository, useExisting: DynamoCategoryRepository },
    ...outboxProviders({ store: DynamoCategoryRepository }),
    CategoryService,
    CategoryTopics,
    AnnouncementsQueue,
  ],
})
export class CategoriesModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly categories: DynamoCategoryRepository,
  ) {}

  onModuleInit(): void {
    this.health.readiness.push({ name: 'dynamodb', check: () => this.categories.ping() });
  }
}
