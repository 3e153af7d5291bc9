import { SERVICES } from '@freelance/manifest';
import { startMessaging } from '@freelance/messaging';
import { startService } from '@freelance/service';
import type { CategoriesConfig } from './categories.config';
import { CategoriesModule } from './categories.module';

void startService(CategoriesModule, {
  name: SERVICES.categories.source,
  port: (config: CategoriesConfig) => config.CATEGORIES_PORT,
  started: startMessaging,
});
