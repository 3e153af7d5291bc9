import { Module, type OnModuleInit } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { CategoriesClient } from '@freelance/categories-client';
import { DynamoModule } from '@freelance/dynamo';
import { InstancesModule } from '@freelance/instances';
import { messagingOf, TABLES } from '@freelance/manifest';
import { CallSignatures, HealthRegistry, ServiceModule } from '@freelance/service';
import { MessagingModule, outboxProviders } from '@freelance/messaging';
import { DeadlineScheduler } from './deadline/deadline-scheduler';
import { DueJobs } from './deadline/due-jobs';
import { DueJobsProcessor } from './deadline/due-jobs.processor';
import { JobExpiryProcessor } from './deadline/job-expiry.processor';
import { JobTimeoutProcessor } from './deadline/job-timeout.processor';
import { Scan } from './deadline/scan';
import { Scanners } from './deadline/scanners';
import { ScansController } from './deadline/scans.controller';
import { ClaimRebuild } from './job/claim-rebuild';
import { ClaimRecords } from './job/claim-records';
import { JobRepository } from './job/domain/job.repository';
import { DynamoJobOutbox } from './job/dynamo-job-outbox';
import { DynamoJobRepository } from './job/dynamo-job.repository';
import { JobHistory } from './job/job-history';
import { JobLists } from './job/job-lists';
import { JobQueries } from './job/job-queries.service';
import { JobService } from './job/job.service';
import { OwnerJobController } from './job/owner-job.controller';
import { RebuildsController } from './job/rebuilds.controller';
import { SeekerJobController } from './job/seeker-job.controller';
import { JobsConfig } from './jobs.config';
import { OPERATE_CONTROLLERS, OPERATE_PROVIDERS } from './operate/operate-providers';
import { PRIVACY_CONTROLLERS, PRIVACY_PROVIDERS } from './privacy/privacy-of-jobs';

@Module({
  imports: [
    ServiceModule.forRoot(JobsConfig),
    DynamoModule.forRoot({ table: TABLES.jobs, key: { jobId: 'clock' }, clockCheck: 'readiness' }),
    InstancesModule.forRoot('jobs'),
    MessagingModule.forRoot(messagingOf('jobs')),
    ScheduleModule.forRoot(),
  ],
  controllers: [
    OwnerJobController,
    SeekerJobController,
    JobExpiryProcessor,
    JobTimeoutProcessor,
    ScansController,
    RebuildsController,
    ...OPERATE_CONTROLLERS,
    ...PRIVACY_CONTROLLERS,
  ],
  providers: [
    DynamoJobRepository,
    { provide: JobRepository, useExisting: DynamoJobRepository },
    {
      provide: CategoriesClient,
      inject: [JobsConfig, CallSignatures],
      useFactory: (config: JobsConfig, signatures: CallSignatures) =>
        new CategoriesClient(config.CATEGORIES_URL, signatures),
    },
    JobHistory,
    ClaimRecords,
    ClaimRebuild,
    DeadlineScheduler,
    DynamoJobOutbox,
    ...outboxProviders({ store: DynamoJobOutbox, deliveries: [JobHistory, ClaimRecords, DeadlineScheduler] }),
    JobService,
    JobQueries,
    JobLists,
    DueJobs,
    DueJobsProcessor,
    Scan,
    Scanners,
    ...OPERATE_PROVIDERS,
    ...PRIVACY_PROVIDERS,
  ],
})
export class JobsModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly jobs: DynamoJobRepository,
    private readonly categories: CategoriesClient,
  ) {}

  onModuleInit(): void {
    this.health.readiness.push({ name: 'dynamodb', check: () => this.jobs.ping() });
    // Only the creation of jobs needs it; everything else works without it.
    this.health.degraded.push({ name: 'categories', check: () => this.categories.ping() });
  }
}
