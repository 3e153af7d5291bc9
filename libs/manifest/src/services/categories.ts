import { eventsOf } from '@freelance/contracts';
import { USUAL_BEHAVIOUR } from '../queue-declaration';
import type { ServiceManifest } from '../service-manifest';
import { OUTBOX_INDEX } from '../table-declaration';

export const categories = {
  kind: 'core',
  source: 'categories-service',
  port: 3001,
  api: { tags: [{ name: 'categories', description: 'Categories of jobs' }] },
  calls: [],
  secrets: ['LINK_SIGNING_KEY'],
  tables: {
    categories: {
      name: 'CategoriesTable',
      key: { partition: 'categoryId' },
      indexes: {
        NameIndex: { partition: 'nameKey', isQueried: false },
        CategoryListIndex: {
          partition: 'listKey',
          sort: 'nameKey',
          include: ['name', 'description', 'snsTopicArn', 'createdAt'],
        },
        ...OUTBOX_INDEX,
      },
      actions: ['GetItem', 'PutItem', 'UpdateItem'],
      // Who creates a category is not stored.
      personal: 'none',
    },
  },
  queues: {
    /** Its consumer creates the SNS topic of a new category. */
    categoryEvents: {
      ...USUAL_BEHAVIOUR,
      name: 'categories-categories-events',
      messages: ['category.created'],
      fedBy: 'categoryEvents',
    },
  },
  topics: { categoryEvents: { name: 'categories-events', messages: eventsOf('categories-events') } },
  categoryTopics: 'makes',
} as const satisfies ServiceManifest;
