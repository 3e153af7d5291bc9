import { SERVICES } from '@freelance/manifest';
import { startMessaging } from '@freelance/messaging';
import { SandboxClockModule } from '@freelance/sandbox-clock';
import { startService } from '@freelance/service';
import type { UsersConfig } from './users.config';
import { UsersModule } from './users.module';

void startService(UsersModule, {
  name: SERVICES.users.source,
  port: (config: UsersConfig) => config.USERS_PORT,
  sandbox: SandboxClockModule,
  started: startMessaging,
});
