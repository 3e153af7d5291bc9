import { startDynamoDb } from './dynamodb';
import { assertPortsFree } from './ports';
import type { RunningServer } from './running-server';
import { startSes } from './ses';
import { startSnsSqs } from './sns-sqs';

export interface EmbeddedCloudOptions {
  /** Ports; 0 for any free port. */
  dynamodb: number;
  snsSqs: number;
  ses: number;
  /** Folder in which tables, topics, queues and messages survive a restart. Without it they are in memory, like mails. */
  dataDir?: string;
  /** Called with messages for the user during the start. */
  say?: (line: string) => void;
}

export interface EmbeddedCloud {
  /** Origins. The SES origin shows the mails in a browser, and returns them as JSON at `/store`. */
  endpoints: { dynamodb: string; snsSqs: string; ses: string };
  /** Stops every server; afterwards the data in the folder is complete. */
  stop(): Promise<void>;
}

/**
 * Starts emulators of DynamoDB, SNS, SQS and SES in this process, without any resources.
 * @throws Error that names each port in use, or the data folder when another embedded cloud uses it
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

/** If one server cannot start, stops those that did, so that they do not keep the process alive. */
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
