import { startDynamoDb } from './dynamodb';
import { assertPortsFree } from './ports';
import type { RunningServer } from './running-server';
import { startSes } from './ses';
import { startSnsSqs } from './sns-sqs';

export interface EmbeddedCloudOptions {
  /** Ports; 0 for any that is free. */
  dynamodb: number;
  snsSqs: number;
  ses: number;
  /** Folder where tables, topics, queues and messages outlive a restart; in memory without it, as mails always are. */
  dataDir?: string;
  /** Told what a user should know of the start. */
  say?: (line: string) => void;
}

export interface EmbeddedCloud {
  /** Origins. The one of SES shows the mails in a browser, and gives them as JSON at `/store`. */
  endpoints: { dynamodb: string; snsSqs: string; ses: string };
  /** Ends all of it; data in the folder is complete afterwards. */
  stop(): Promise<void>;
}

/**
 * Starts what stands in for DynamoDB, SNS, SQS and SES, in this process and without any resources in it.
 * @throws Error naming each port that is taken, or the data folder when another embedded cloud uses it
 */
export async function startEmbeddedCloud(options: EmbeddedCloudOptions): Promise<EmbeddedCloud> {
  const { dataDir, say = () => undefined } = options;
  await assertPortsFree([
    { port: options.dynamodb, variable: 'DYNAMODB_PORT' },
    { port: options.snsSqs, variable: 'SNS_SQS_PORT' },
    { port: options.ses, variable: 'SES_PORT' },
  ]);
  const [dynamodb, snsSqs, ses] = await allOrNone([
    startDynamoDb(options.dynamodb, dataDir, say),
    startSnsSqs(options.snsSqs, dataDir),
    startSes(options.ses),
  ]);
  return {
    endpoints: { dynamodb: dynamodb.url, snsSqs: snsSqs.url, ses: ses.url },
    async stop() {
      await Promise.all([dynamodb.stop(), snsSqs.stop(), ses.stop()]);
    },
  };
}

/** When one server cannot start, those that did are stopped, so that nothing keeps the process alive. */
async function allOrNone(
  starting: [Promise<RunningServer>, Promise<RunningServer>, Promise<RunningServer>],
): Promise<[RunningServer, RunningServer, RunningServer]> {
  try {
    return await Promise.all(starting);
  } catch (error) {
    await Promise.allSettled(starting.map(async (server) => (await server).stop()));
    throw error;
  }
}
