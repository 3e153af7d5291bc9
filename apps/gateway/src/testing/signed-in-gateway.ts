import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoClient } from '@freelance/dynamo';
import { resourceName, TABLES } from '@freelance/manifest';
import { Browser, findFreePorts, OidcProcess, startTestCloud, type TestCloud } from '@freelance/testing';
import type { Session } from '../sessions/session';
import { RunningGateway } from './running-gateway';

export const SESSION_KEY = 'a-key-for-sessions-that-is-long-enough';

/** A gateway with a database, where people sign in at a real provider. */
export class SignedInGateway {
  readonly dynamo: DynamoDBDocumentClient = createDynamoClient();
  readonly table: string;
  private readonly others: RunningGateway[] = [];

  private constructor(
    readonly cloud: TestCloud,
    readonly provider: OidcProcess,
    readonly origin: string,
    private readonly variables: Record<string, string>,
    public gateway: RunningGateway,
  ) {
    this.table = resourceName(cloud.environment, TABLES.gateway);
  }

  /** @param settings of the provider */
  static async start(
    variables: Record<string, string> = {},
    settings: { accessSeconds?: number; accessTokens?: 'jwt' | 'opaque' } = {},
  ): Promise<SignedInGateway> {
    const [cloud, [port]] = await Promise.all([startTestCloud(), findFreePorts(1)]);
    const origin = `http://127.0.0.1:${port}`;
    const provider = await OidcProcess.start({ webBaseUrl: origin, logoutOrigin: origin, ...settings });
    const all = {
      ENVIRONMENT: cloud.environment,
      AWS_ENDPOINT_URL_DYNAMODB: cloud.endpoints.dynamodb,
      GATEWAY_PORT: String(port),
      WEB_BASE_URL: origin,
      SESSION_KEYS: SESSION_KEY,
      // Signing in is slow on a busy machine; what is slow here is not the services.
      AUTH_ISSUERS: JSON.stringify([provider.entry()]),
      ...variables,
    };
    return new SignedInGateway(cloud, provider, origin, all, await RunningGateway.start(all));
  }

  /** A replica with the same configuration at another port. */
  async addReplica(): Promise<RunningGateway> {
    const replica = await RunningGateway.start({ ...this.variables, GATEWAY_PORT: '0' });
    this.others.push(replica);
    return replica;
  }

  async restart(more: Record<string, string> = {}): Promise<void> {
    await this.gateway.stop();
    this.gateway = await RunningGateway.start({ ...this.variables, ...more });
  }

  newBrowser(): Browser {
    return new Browser(this.origin);
  }

  async signedIn(user: string): Promise<Browser> {
    const browser = this.newBrowser();
    await browser.signIn(user);
    return browser;
  }

  /** The rows of sessions. */
  async rows(): Promise<Session[]> {
    const { Items = [] } = await this.dynamo.send(new ScanCommand({ TableName: this.table, ConsistentRead: true }));
    return (Items as Session[]).filter(({ key }) => key.startsWith('session#'));
  }

  async stop(): Promise<void> {
    await Promise.all([this.gateway, ...this.others].map((gateway) => gateway.stop()));
    await this.provider.stop();
    this.dynamo.destroy();
    await this.cloud.stop();
  }
}
