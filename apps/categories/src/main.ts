import { SERVICES } from '@freelance/manifest';
import { startMessaging } from '@freelance/messaging';
import { SandboxClockModule } from '@freelance/sandbox-clock';
import { startService } from '@freelance/service';
import type { CategoriesConfig } from './categories.config';
import { CategoriesModule } from './categories.module';

void startService(CategoriesModule, {
  name: SERVICES.categories.source,
  port: (config: CategoriesConfig) => config.CATEGORIES_PORT,
  sandbox: SandboxClockModule,
  started: startMessaging,
});
