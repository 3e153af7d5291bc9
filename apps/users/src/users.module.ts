import { Module, type OnModuleInit } from '@nestjs/common';
import { DynamoModule } from '@freelance/dynamo';
import { InstancesModule } from '@freelance/instances';
import { messagingOf, TABLES } from '@freelance/manifest';
import { MessagingModule, outboxProviders } from '@freelance/messaging';
import { HealthRegistry, ServiceModule } from '@freelance/service';
import { EmailController } from './email/email.controller';
import { EmailLinksController } from './email/email-links.controller';
import { EmailService } from './email/email.service';
import { InternalUsersController } from './internal-users.controller';
import { ProfileRepository } from './profile/domain/profile.repository';
import { DynamoProfileOutbox } from './profile/dynamo-profile-outbox';
import { DynamoProfileRepository } from './profile/dynamo-profile.repository';
import { ProfileController } from './profile/profile.controller';
import { ProfileService } from './profile/profile.service';
import { UsersConfig } from './users.config';

@Module({
  imports: [
    ServiceModule.forRoot(UsersConfig),
    DynamoModule.forRoot({ table: TABLES.profiles, key: { userId: 'clock' }, clockCheck: 'readiness' }),
    InstancesModule.forRoot('users'),
    MessagingModule.forRoot(messagingOf('users')),
  ],
  controllers: [EmailController, EmailLinksController, ProfileController, InternalUsersController],
  providers: [
    DynamoProfileOutbox,
    DynamoProfileRepository,
    { provide: ProfileRepository, useExisting: DynamoProfileRepository },
    ...outboxProviders({ store: DynamoProfileOutbox }),
    ProfileService,
    EmailService,
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
