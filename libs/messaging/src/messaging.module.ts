import { type DynamicModule, Global, Module, type OnModuleInit } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';
import { SqsModule } from '@ssut/nestjs-sqs';
import { HealthRegistry, ShutdownSequence } from '@freelance/service';
import { Addresses } from './aws/addresses';
import { createSnsClient, createSqsClient, createStsClient } from './aws/clients';
import { MessagingConfig } from './messaging.config';
import { MessagingOptions } from './messaging.options';
import { QueueAges } from './transport/queue-ages';
import { QueueMonitor } from './monitor/queue-monitor';
import { DeadLetters } from './operate/dead-letters';
import { DeadLettersController, QueuesController } from './operate/operate.controllers';
import { QueueReports } from './operate/queue-reports';
import { EventPublisher } from './publishing/event-publisher';
import { QueueDepth } from './publishing/queue-depth';
import { QueueSender } from './publishing/queue-sender';
import { consumerOptions } from './transport/consumer-options';
import { DeadLetterSender } from './transport/dead-letter-sender';
import { FailedMessages } from './transport/failed-messages';
import { MessageBatch } from './transport/message-batch';
import { pollerClass } from './transport/poller';
import { pollerNames } from './transport/poller-names';
import { QueuePollers } from './transport/queue-pollers';
import { ReceiveGate } from './transport/receive-gate';
import { RetryingMessages } from './transport/retrying-messages';
import { SnsSqsServer } from './transport/sns-sqs.server';

/** The clients for SNS and SQS, which publishing, consuming and the polling library need first. */
@Module({})
class MessagingConnection {
  static for(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingConnection,
      providers: [
        { provide: MessagingOptions, useValue: options },
        {
          provide: MessagingConfig,
          inject: [ConfigService],
          useFactory: (source: ConfigService) => MessagingConfig.from(source),
        },
        { provide: SQSClient, inject: [MessagingConfig, MessagingOptions], useFactory: createSqsClient },
        { provide: SNSClient, inject: [MessagingConfig], useFactory: createSnsClient },
        { provide: STSClient, inject: [MessagingConfig], useFactory: createStsClient },
        {
          provide: Addresses,
          inject: [SQSClient, SNSClient, STSClient, MessagingConfig],
          useFactory: (sqs: SQSClient, sns: SNSClient, sts: STSClient, { ENVIRONMENT }: MessagingConfig) =>
            Addresses.find({ sqs, sns, sts }, ENVIRONMENT, options),
        },
        ReceiveGate,
      ],
      exports: [MessagingOptions, MessagingConfig, SQSClient, SNSClient, Addresses, ReceiveGate],
    };
  }
}

/** Publishing for all services, and the transport for the consumers of the queues given to `forRoot`. */
@Global()
@Module({})
export class MessagingModule implements OnModuleInit {
  constructor(
    private readonly pollers: QueuePollers,
    private readonly publisher: EventPublisher,
    private readonly health: HealthRegistry,
    private readonly shutdown: ShutdownSequence,
  ) {}

  /**
   * Needs the global `ConfigService`. No message is received before `startMessaging(app)` is called.
   * @throws Error when a queue is given twice
   */
  static forRoot(options: MessagingOptions): DynamicModule {
    const doubled = options.queues.find((queue, index) => options.queues.indexOf(queue) !== index);
    if (doubled) throw new Error(`MessagingModule.forRoot names queue "${doubled.key}" twice: leave it once`);

    const connection = MessagingConnection.for(options);
    const polling = SqsModule.registerAsync({
      imports: [connection],
      inject: [MessagingOptions, MessagingConfig, SQSClient, Addresses, ReceiveGate],
      useFactory: consumerOptions,
    });
    return {
      module: MessagingModule,
      imports: [connection, polling],
      controllers: options.queues.length > 0 ? [QueuesController, DeadLettersController] : [],
      providers: [
        ...options.queues.flatMap((queue) => pollerNames(queue).map((name) => pollerClass(queue, name))),
        QueuePollers,
        SnsSqsServer,
        MessageBatch,
        FailedMessages,
        DeadLetterSender,
        EventPublisher,
        QueueSender,
        QueueDepth,
        RetryingMessages,
        QueueReports,
        QueueAges,
        QueueMonitor,
        DeadLetters,
      ],
      exports: [
        connection,
        QueuePollers,
        SnsSqsServer,
        EventPublisher,
        QueueSender,
        QueueDepth,
        RetryingMessages,
        QueueMonitor,
      ],
    };
  }

  onModuleInit(): void {
    this.health.liveness.push({ name: 'polling', check: async () => this.pollers.assertAlive(new Date()) });
    this.health.degraded.push({ name: 'queues', check: async () => this.pollers.assertReceiving() });
    this.health.degraded.push({ name: 'topics', check: async () => this.publisher.assertPublishing() });
    this.shutdown.add('consumers', () => this.pollers.drain());
  }
}
