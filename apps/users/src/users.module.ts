import { Module, type OnModuleInit } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { DynamoModule } from '@freelance/dynamo';
import { InstancesModule } from '@freelance/instances';
import { messagingOf, TABLES } from '@freelance/manifest';
import { MessagingModule, outboxProviders } from '@freelance/messaging';
import { HealthRegistry, ServiceModule } from '@freelance/service';
import { AdminAuditController } from './admin/admin-audit.controller';
import { AdminReportController } from './admin/admin-report.controller';
import { AdminUserController } from './admin/admin-user.controller';
import { AdminService } from './admin/admin.service';
import { Admins } from './admin/admins';
import { UserLists } from './admin/user-lists';
import { AuditTrail } from './audit/audit-trail';
import { EmailController } from './email/email.controller';
import { EmailLinksController } from './email/email-links.controller';
import { EmailService } from './email/email.service';
import { InternalUsersController } from './internal-users.controller';
import { SignedReads } from './calls/signed-reads';
import { PRIVACY_CONTROLLERS, PRIVACY_PROVIDERS } from './privacy/privacy-providers';
import { PrivacyLedger } from './privacy/privacy-ledger';
import { OperateController } from './operate/operate.controller';
import { UserEvents } from './operate/user-events';
import { ProfileRepository } from './profile/domain/profile.repository';
import { DynamoProfileOutbox } from './profile/dynamo-profile-outbox';
import { DynamoProfileRepository } from './profile/dynamo-profile.repository';
import { ProfileController } from './profile/profile.controller';
import { ProfileService } from './profile/profile.service';
import { UnindexedProfiles } from './profile/unindexed-profiles';
import { DynamoReportOutbox } from './report/dynamo-report-outbox';
import { DynamoReportRepository } from './report/dynamo-report.repository';
import { JobsClient } from './report/jobs-client';
import { ReportAge } from './report/report-age';
import { ReportController } from './report/report.controller';
import { ReportService } from './report/report.service';
import { SCANS } from './scan/scans';
import { LapsedSuspensions } from './standing/lapsed-suspensions';
import { StandingService } from './standing/standing.service';
import { UsersConfig } from './users.config';
import { UsersOutbox } from './users-outbox';

@Module({
  imports: [
    ServiceModule.forRoot(UsersConfig),
    DynamoModule.forRoot({ table: TABLES.profiles, key: { userId: 'clock' }, clockCheck: 'readiness' }),
    InstancesModule.forRoot('users'),
    MessagingModule.forRoot(messagingOf('users')),
    ScheduleModule.forRoot(),
  ],
  controllers: [
    EmailController,
    EmailLinksController,
    ProfileController,
    InternalUsersController,
    ReportController,
    AdminUserController,
    AdminReportController,
    AdminAuditController,
    ...PRIVACY_CONTROLLERS,
    OperateController,
  ],
  providers: [
    DynamoProfileOutbox,
    DynamoProfileRepository,
    { provide: ProfileRepository, useExisting: DynamoProfileRepository },
    DynamoReportOutbox,
    UsersOutbox,
    AuditTrail,
    ...outboxProviders({ store: UsersOutbox, deliveries: [AuditTrail, PrivacyLedger] }),
    ProfileService,
    UnindexedProfiles,

    EmailService,
    UserEvents,

    StandingService,
    LapsedSuspensions,

    DynamoReportRepository,
    SignedReads,
    JobsClient,
    ReportService,
    ReportAge,

    ...PRIVACY_PROVIDERS,

    UserLists,
    Admins,
    AdminService,
    SCANS,
  ],
})
export class UsersModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly profiles: DynamoProfileRepository,
  ) {}

  onModuleInit(): void {
    this.health.readiness.push({ name: 'dynamodb', check: () => this.profiles.ping() });
  }
}
