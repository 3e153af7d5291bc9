import { Injectable } from '@nestjs/common';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from '@freelance/manifest';
import { Addresses } from '../aws/addresses';

/** The number of messages that wait in a queue. */
@Injectable()
export class QueueDepth {
  constructor(
    private readonly sqs: SQSClient,
    private readonly addresses: Addresses,
  ) {}

  /** Messages that can be received now, not those in flight or delayed. SQS counts approximately. */
  async visible(queue: Queue): Promise<number> {
    const { Attributes = {} } = await this.sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: await this.addresses.queueUrl(queue),
        AttributeNames: ['ApproximateNumberOfMessages'],
      }),
    );
    return Number(Attributes.ApproximateNumberOfMessages);
  }
}
