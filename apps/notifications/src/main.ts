import { SERVICES } from '@freelance/manifest';
import { startMessaging } from '@freelance/messaging';
import { SandboxClockModule } from '@freelance/sandbox-clock';
import { startService } from '@freelance/service';
import type { NotificationsConfig } from './notifications.config';
import { NotificationsModule } from './notifications.module';

void startService(NotificationsModule, {
  name: SERVICES.notifications.source,
  port: (config: NotificationsConfig) => config.NOTIFICATIONS_PORT,
  sandbox: SandboxClockModule,
  started: startMessaging,
});
