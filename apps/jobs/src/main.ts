import { SERVICES } from '@freelance/manifest';
import { startMessaging } from '@freelance/messaging';
import { SandboxClockModule } from '@freelance/sandbox-clock';
import { startService } from '@freelance/service';
import type { JobsConfig } from './jobs.config';
import { JobsModule } from './jobs.module';

void startService(JobsModule, {
  name: SERVICES.jobs.source,
  port: (config: JobsConfig) => config.JOBS_PORT,
  sandbox: SandboxClockModule,
  started: startMessaging,
});
