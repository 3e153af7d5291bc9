import { Module, type OnModuleInit } from '@nestjs/common';
import { SESClient } from '@aws-sdk/client-ses';
import { CategoriesClient } from '@freelance/categories-client';
import { DynamoModule } from '@freelance/dynamo';
import { InstancesModule } from '@freelance/instances';
import { messagingOf, TABLES } from '@freelance/manifest';
import { MessagingModule } from '@freelance/messaging';
import { privacyProviders, ReapplyController } from '@freelance/privacy';
import { CallSignatures, HealthRegistry, ServiceModule } from '@freelance/service';
import { AnnouncementsController } from './announcement/announcements.controller';
import { Announcer } from './announcement/announcer';
import { SubscriberPages } from './announcement/subscriber-pages';
import { DeliveriesController } from './delivery/deliveries.controller';
import { DeliveryService } from './delivery/delivery.service';
import { DynamoLedgerRepository } from './delivery/dynamo-ledger.repository';
import { DynamoUserDirectory } from './user/dynamo-user-directory';
import { LedgerRepository } from './delivery/ledger.repository';
import { MailComposer } from './delivery/mail-composer';
import { MailLog } from './delivery/mail-log';
import { Mailer } from './delivery/mailer';
import { createSesClient, SesMailer } from './delivery/ses-mailer';
import { UserDirectory } from './user/user-directory';
import { MailEventsController } from './feedback/mail-events.controller';
import { readSesEvent } from './feedback/ses-event';
import { NotificationsConfig } from './notifications.config';
import { MailedEventProcessor } from './processor/mailed-event.processor';
import { JobEventsController } from './processor/job-events.controller';
import { UserEventsController } from './processor/user-events.controller';
import { MailsOfErasedUsers } from './delivery/mails-of-erased-users';
import { NotificationRows } from './privacy/notification-rows';
import { NotificationsPersonalData } from './privacy/notifications-personal-data';
import { LedgerReader } from './operate/ledger-reader';
import { MailExplainer } from './operate/mail-explainer';
import { MailResender } from './operate/mail-resender';
import { LedgerController } from './operate/ledger.controller';
import { MailsController } from './operate/mails.controller';
import { DynamoSubscriptionRepository } from './subscription/dynamo-subscription.repository';
import { DynamoUnsubscriptionRepository } from './subscription/dynamo-unsubscription.repository';
import { SubscriptionController } from './subscription/subscription.controller';
import { SubscriptionRepository } from './subscription/subscription.repository';
import { SubscriptionService } from './subscription/subscription.service';
import { UnsubscriptionRepository } from './subscription/unsubscription.repository';
import { OneClickForms } from './unsubscribe/one-click-forms';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller';
import { UnsubscribeTokens } from './unsubscribe/unsubscribe-tokens';

@Module({
  imports: [
    ServiceModule.forRoot(NotificationsConfig),
    DynamoModule.forRoot({
      table: TABLES.subscriptions,
      key: { categoryId: 'clock', userId: 'clock' },
      clockCheck: 'readiness',
    }),
    InstancesModule.forRoot('notifications'),
    MessagingModule.forRoot({ ...messagingOf('notifications'), readers: { mailEvents: readSesEvent } }),
  ],
  controllers: [
    SubscriptionController,
    UnsubscribeController,
    JobEventsController,
    UserEventsController,
    AnnouncementsController,
    DeliveriesController,
    MailEventsController,
    MailsController,
    LedgerController,
    ReapplyController,
  ],
  providers: [
    {
      provide: CategoriesClient,
      inject: [NotificationsConfig, CallSignatures],
      useFactory: (config: NotificationsConfig, signatures: CallSignatures) =>
        new CategoriesClient(config.CATEGORIES_URL, signatures),
    },
    DynamoSubscriptionRepository,
    { provide: SubscriptionRepository, useExisting: DynamoSubscriptionRepository },
    { provide: UnsubscriptionRepository, useClass: DynamoUnsubscriptionRepository },
    SubscriptionService,
    OneClickForms,
    UnsubscribeTokens,

    MailedEventProcessor,
    Announcer,
    SubscriberPages,

    { provide: SESClient, useFactory: createSesClient },
    SesMailer,
    { provide: Mailer, useExisting: SesMailer },
    DynamoLedgerRepository,
    { provide: LedgerRepository, useExisting: DynamoLedgerRepository },
    { provide: UserDirectory, useClass: DynamoUserDirectory },
    MailComposer,
    MailLog,
    DeliveryService,

    MailsOfErasedUsers,
    ...privacyProviders({
      app: 'notifications',
      erased: TABLES.notificationsErased,
      data: NotificationsPersonalData,
      rows: NotificationRows,
    }),

    LedgerReader,
    MailExplainer,
    MailResender,
  ],
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly subscriptions: DynamoSubscriptionRepository,
    private readonly ledger: DynamoLedgerRepository,
    private readonly categories: CategoriesClient,
    private readonly mailer: SesMailer,
  ) {}

  onModuleInit(): void {
    const pingTables = async () => {
      await Promise.all([this.subscriptions.ping(), this.ledger.ping()]);
    };
    this.health.readiness.push({ name: 'dynamodb', check: pingTables });
    // Only a new subscription needs it; mail does not.
    this.health.degraded.push({ name: 'categories', check: () => this.categories.ping() });
    // Mail waits in its queue until SES is available again.
    this.health.degraded.push({ name: 'ses', check: () => this.mailer.check() });
  }
}
