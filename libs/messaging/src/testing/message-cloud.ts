import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { GetQueueUrlCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { FauxqsServer } from 'fauxqs' with { 'resolution-mode': 'import' };
import { deadLetterName, type QueueKey, QUEUES, resourceName, TOPICS } from '@freelance/manifest';

const ENVIRONMENT = 'test';
const VISIBILITY_SECONDS = '30';

/** SNS and SQS for one spec file, with every queue and topic of the platform. */
export class MessageCloud {
  readonly sqs: SQSClient;

  private constructor(private readonly server: FauxqsServer) {
    this.sqs = new SQSClient({ endpoint: this.endpoint });
    this.createAll();
  }

  static async start(): Promise<MessageCloud> {
    Object.assign(process.env, { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
    const { startFauxqs } = await import('fauxqs');
    return new MessageCloud(await startFauxqs({ port: 0, logger: false }));
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.server.port}`;
  }

  /** The environment variables with which a service uses it. */
  get variables(): Record<string, unknown> {
    return { ENVIRONMENT, AWS_ENDPOINT_URL: this.endpoint, RECEIVE_WAIT_SECONDS: 1 };
  }

  /** Does not change queues and topics that exist. */
  createAll(): void {
    for (const queue of Object.keys(QUEUES) as QueueKey[]) this.createQueue(queue);
    for (const topic of Object.values(TOPICS)) this.server.createTopic(resourceName(ENVIRONMENT, topic));
    this.subscribe(TOPICS.jobEvents, 'jobEvents');
    this.subscribe(TOPICS.jobNotifications, 'deliveries');
  }

  createQueue(queue: QueueKey): void {
    for (const logicalName of [QUEUES[queue].name, deadLetterName(QUEUES[queue].name)]) {
      const name = resourceName(ENVIRONMENT, logicalName);
      // Creating it again would empty it.
      if (this.server.inspectQueue(name)) continue;
      this.server.createQueue(name, {
        attributes: { VisibilityTimeout: VISIBILITY_SECONDS },
      });
    }
  }

  deleteQueue(queue: QueueKey): void {
    this.server.deleteQueue(nameOf(queue));
  }

  deleteDeadLetters(queue: QueueKey): void {
    this.server.deleteQueue(resourceName(ENVIRONMENT, deadLetterName(QUEUES[queue].name)));
  }

  deleteTopic(topic: string): void {
    this.server.deleteTopic(resourceName(ENVIRONMENT, topic));
  }

  /** Sends this exact body to a queue; returns the message id. */
  send(queue: QueueKey, body: unknown, attributes: Record<string, string> = {}): string {
    return this.sendTo(nameOf(queue), body, attributes);
  }

  /** Sends a message to the dead-letter queue of a queue; returns its id. */
  sendDeadLetter(queue: QueueKey, body: unknown, attributes: Record<string, string> = {}): string {
    return this.sendTo(resourceName(ENVIRONMENT, deadLetterName(QUEUES[queue].name)), body, attributes);
  }

  private sendTo(name: string, body: unknown, attributes: Record<string, string>): string {
    const messageAttributes = Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
    );
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.server.sendMessage(name, text, { messageAttributes }).messageId;
  }

  /** Messages of a queue by state. Does not change them. */
  look(queue: QueueKey) {
    const { ready, delayed, inflight } = this.server.inspectQueue(nameOf(queue))!.messages;
    const hiddenSeconds = inflight.map(({ visibilityDeadline }) => (visibilityDeadline - Date.now()) / 1_000);
    return { count: ready.length + delayed.length + inflight.length, ready, delayed, inflight, hiddenSeconds };
  }

  deadLetters(queue: QueueKey) {
    const name = resourceName(ENVIRONMENT, deadLetterName(QUEUES[queue].name));
    return this.server.inspectQueue(name)!.messages.ready.map(({ body, messageAttributes }) => ({
      body,
      attributes: Object.fromEntries(
        Object.entries(messageAttributes).map(([attribute, { StringValue }]) => [attribute, StringValue]),
      ),
    }));
  }

  /** Receives the only message of a queue this many times and makes it visible again each time. */
  async burnReceives(queue: QueueKey, times: number, hiddenSeconds = 0): Promise<void> {
    const { QueueUrl } = await this.sqs.send(new GetQueueUrlCommand({ QueueName: nameOf(queue) }));
    for (let n = 0; n < times; n++) {
      await this.sqs.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: hiddenSeconds }));
      // Two receives in the same millisecond would count as one.
      await sleep(2);
    }
  }

  /** Closes an application without waiting for its long polls, and empties every queue. */
  async close(app: INestApplication | undefined): Promise<void> {
    const closed = app?.close();
    await sleep(20);
    this.clear();
    await closed;
    this.clear();
  }

  /** Empties every queue and ends the waiting receives. */
  clear(): void {
    this.server.reset();
  }

  stop(): Promise<void> {
    this.sqs.destroy();
    return this.server.stop();
  }

  private subscribe(topic: string, queue: QueueKey): void {
    this.server.subscribe({
      topic: resourceName(ENVIRONMENT, topic),
      queue: nameOf(queue),
      attributes: { RawMessageDelivery: 'true' },
    });
  }
}

const nameOf = (queue: QueueKey): string => resourceName(ENVIRONMENT, QUEUES[queue].name);
