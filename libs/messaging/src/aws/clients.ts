import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { observeCalls, type ObserveOptions } from '@freelance/service';
import { type MessagingConfig, receiveWaitSeconds } from '../messaging.config';
import type { MessagingOptions } from '../messaging.options';
import { destinationLabel } from './destination-label';

/** Time limit of one call, retries included. */
export const CALL_TIMEOUT_MS = 3_000;

const LIMITS = { connectionTimeout: 500, requestTimeout: 900, throwOnRequestTimeout: true };
const AGENT = { keepAlive: true, maxSockets: 256 };
/** Three attempts of 900 ms stay within the three seconds that one call may take in total. */
const RETRIES = { maxAttempts: 3, retryMode: 'standard' };

/** An empty receive takes its wait time plus this network margin. */
const RECEIVE_MARGIN_MS = 2_000;

type Handle = NodeHttpHandler['handle'];

/** Short timeouts for every call except the long poll: the SDK has no timeout option for a single command. */
class SqsHttpHandler extends NodeHttpHandler {
  constructor(private readonly receiveTimeoutMs: number) {
    // Also ends a response that stalls half way.
    super({ ...LIMITS, socketTimeout: receiveTimeoutMs, httpAgent: AGENT, httpsAgent: AGENT });
  }

  override handle(...[request, options]: Parameters<Handle>): ReturnType<Handle> {
    const isReceive = request.headers['x-amz-target'] === 'AmazonSQS.ReceiveMessage';
    return super.handle(request, isReceive ? { ...options, requestTimeout: this.receiveTimeoutMs } : options);
  }
}

/** The SDK reads region and credentials from its own variables. */
export const createSqsClient = (config: MessagingConfig, { queues }: MessagingOptions): SQSClient =>
  observed(
    new SQSClient({
      ...RETRIES,
      ...endpoint(config.AWS_ENDPOINT_URL_SQS ?? config.AWS_ENDPOINT_URL),
      // The host in a queue URL is the one its creator saw. It need not be reachable from here.
      useQueueUrlAsEndpoint: false,
      requestHandler: new SqsHttpHandler(longestWaitSeconds(queues, config) * 1_000 + RECEIVE_MARGIN_MS),
    }),
    config,
    ['GetQueueAttributes'],
  );

const longestWaitSeconds = (queues: MessagingOptions['queues'], config: MessagingConfig): number =>
  Math.max(0, ...queues.map((queue) => receiveWaitSeconds(queue, config)));

export const createSnsClient = (config: MessagingConfig): SNSClient =>
  observed(
    new SNSClient({
      ...RETRIES,
      ...endpoint(snsEndpoint(config)),
      requestHandler: new NodeHttpHandler({ ...LIMITS, httpAgent: AGENT, httpsAgent: AGENT }),
    }),
    config,
  );

/** Emulators of SNS also serve STS. */
export const createStsClient = (config: MessagingConfig): STSClient =>
  observed(
    new STSClient({
      ...RETRIES,
      ...endpoint(config.AWS_ENDPOINT_URL_STS ?? snsEndpoint(config)),
      requestHandler: new NodeHttpHandler(LIMITS),
    }),
    config,
  );

/** @param notLogged operations whose callers log their failures */
function observed<Client extends SQSClient | SNSClient | STSClient>(
  client: Client,
  { ENVIRONMENT }: MessagingConfig,
  notLogged: ObserveOptions['notLogged'] = [],
): Client {
  observeCalls(client, { labelOf: destinationLabel(ENVIRONMENT), notLogged });
  return client;
}

const snsEndpoint = (config: MessagingConfig) => config.AWS_ENDPOINT_URL_SNS ?? config.AWS_ENDPOINT_URL;

const endpoint = (url: string | undefined) => (url === undefined ? {} : { endpoint: url });
