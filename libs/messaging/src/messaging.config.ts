import type { ConfigService } from '@nestjs/config';
import { IsOptional, IsString } from 'class-validator';
import type { Queue } from '@freelance/manifest';
import { readConfig, WholeNumberVariable } from '@freelance/service';

/** Variables without a default. */
const OPTIONAL = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_SQS',
  'AWS_ENDPOINT_URL_SNS',
  'AWS_ENDPOINT_URL_STS',
  'RECEIVE_WAIT_SECONDS',
];

/** Variables for messaging, in addition to those of every service. */
export class MessagingConfig {
  @IsString()
  ENVIRONMENT: string = 'dev';

  @IsOptional()
  @IsString()
  AWS_ENDPOINT_URL?: string;

  @IsOptional()
  @IsString()
  AWS_ENDPOINT_URL_SQS?: string;

  @IsOptional()
  @IsString()
  AWS_ENDPOINT_URL_SNS?: string;

  @IsOptional()
  @IsString()
  AWS_ENDPOINT_URL_STS?: string;

  /** Tests only: retry delays are divided by this number. */
  @WholeNumberVariable(1, 1_000_000)
  RETRY_TIME_DIVISOR: number = 1;

  /**
   * How long an empty receive waits for a message; overrides the queue's own setting. Stopping can take that long: a
   * receive that is cut off may already have received messages, which then stay hidden until their visibility timeout ends.
   */
  @IsOptional()
  @WholeNumberVariable(1, 10)
  RECEIVE_WAIT_SECONDS?: number;

  /** Pause between two sweeps for events that were not relayed. */
  @WholeNumberVariable(1, 3_600)
  OUTBOX_SWEEP_SECONDS: number = 5;

  /** The sweep skips younger events: the relay that started with their write handles them. */
  @WholeNumberVariable(0, 3_600)
  OUTBOX_GRACE_SECONDS: number = 5;

  /** @throws Error that names every wrong variable */
  static from(source: ConfigService): MessagingConfig {
    const names = [...Object.keys(new MessagingConfig()), ...OPTIONAL];
    const given = names.map((name) => [name, source.get<unknown>(name)]).filter(([, value]) => value !== undefined);
    const config = readConfig(MessagingConfig, Object.fromEntries(given) as Record<string, unknown>);
    if (config.ENVIRONMENT === 'prod' && config.RETRY_TIME_DIVISOR !== 1) {
      throw new Error('RETRY_TIME_DIVISOR is for tests only: remove it where ENVIRONMENT is prod');
    }
    return config;
  }
}

export const receiveWaitSeconds = (queue: Queue, { RECEIVE_WAIT_SECONDS }: MessagingConfig): number =>
  RECEIVE_WAIT_SECONDS ?? queue.receiveWaitSeconds;
