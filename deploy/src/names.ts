import { Aws } from 'aws-cdk-lib';
import {
  categoryTopicName,
  deadLetterName,
  QUEUES,
  type QueueKey,
  resourceName,
  type TableKey,
  TABLES,
  type TopicName,
} from '@freelance/manifest';

/**
 * Composes ARNs from names. If stacks referred to each other's resources in another way, they would depend on each other
 * and could not be deployed alone.
 */
export class Names {
  constructor(readonly environment: string) {}

  of(name: string): string {
    return resourceName(this.environment, name);
  }

  table(key: TableKey): string {
    return this.arn('dynamodb', `table/${this.of(TABLES[key])}`);
  }

  index(key: TableKey, index: string): string {
    return `${this.table(key)}/index/${index}`;
  }

  queue(key: QueueKey): string {
    return this.arn('sqs', this.of(QUEUES[key].name));
  }

  deadLetters(key: QueueKey): string {
    return this.arn('sqs', this.of(deadLetterName(QUEUES[key].name)));
  }

  topic(name: TopicName): string {
    return this.arn('sns', this.of(name));
  }

  /** The topics of all categories, which are created while the platform runs. The only place with a wildcard. */
  categoryTopics(): string {
    return this.arn('sns', categoryTopicName(this.environment, '*'));
  }

  /** With everything in it, as the permissions of its actions require. */
  logGroup(service: string): string {
    return this.arn('logs', `log-group:${logGroupName(this.environment, service)}:*`);
  }

  mailIdentity(mailFrom: string): string {
    return this.arn('ses', `identity/${domainOf(mailFrom)}`);
  }

  mailConfiguration(): string {
    return this.arn('ses', `configuration-set/${this.of(MAIL_CONFIGURATION)}`);
  }

  /** The topic of all alarms. */
  alarms(): string {
    return this.arn('sns', this.of(ALARM_TOPIC));
  }

  private arn(service: string, resource: string): string {
    return `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
  }
}

export const logGroupName = (environment: string, name: string): string => `/freelance/${environment}/${name}`;

export const MAIL_CONFIGURATION = 'mail';
export const ALARM_TOPIC = 'alarms';

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
