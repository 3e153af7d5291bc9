import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import { resourceName, type TopicName, TOPICS } from '@freelance/manifest';
import { createProvisionClients } from '@freelance/topology';
import type { PublishedEvent } from './check-history';

const PAUSE_AFTER_FAILURE_MS = 200;

/** Records the messages of a topic (by default that of the jobs service), like any other subscriber. */
export class Recorder {
  readonly published: PublishedEvent[] = [];
  /** When each event was first received, by id; milliseconds since 1970 on the clock of this process. */
  readonly receivedAt = new Map<string, number>();
  private stopping = false;
  private listening: Promise<void> = Promise.resolve();

  private constructor(
    private readonly clients: ReturnType<typeof createProvisionClients>,
    private readonly QueueUrl: string,
  ) {}

  static async start(environment: string, topic: TopicName = TOPICS.jobEvents): Promise<Recorder> {
    const clients = createProvisionClients();
    const { sns, sqs } = clients;
    const QueueName = resourceName(environment, `proofs-${topic}`);
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName }));
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
    // Creating an existing topic returns its ARN.
    const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: resourceName(environment, topic) }));
    await sns.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: Attributes!.QueueArn,
        Attributes: { RawMessageDelivery: 'true' },
      }),
    );
    const recorder = new Recorder(clients, QueueUrl!);
    recorder.listening = recorder.listen();
    return recorder;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.listening;
    this.clients.destroy();
  }

  private async listen(): Promise<void> {
    // A deleted queue is created again; messages that were not deleted are received again.
    while (!this.stopping) await this.receive().catch(() => sleep(PAUSE_AFTER_FAILURE_MS));
  }

  private async receive(): Promise<void> {
    const { QueueUrl } = this;
    const { Messages = [] } = await this.clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
    );
    if (Messages.length === 0) return;
    const events = Messages.map(({ Body }) => JSON.parse(Body!) as PublishedEvent);
    this.published.push(...events);
    for (const { id } of events) if (!this.receivedAt.has(id)) this.receivedAt.set(id, Date.now());
    const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await this.clients.sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  }
}
