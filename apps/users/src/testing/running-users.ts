import type { AddressInfo } from 'node:net';
import { DynamoDBDocumentClient, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { resourceName, type TableKey, TABLES } from '@freelance/manifest';
import { createServiceApp, ShutdownSequence } from '@freelance/service';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import { DynamoProfileRepository } from '../profile/dynamo-profile.repository';
import { UsersModule } from '../users.module';

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** A caller, as the gateway states it. */
interface From {
  user?: string;
  roles?: string;
}

/** The users service on a free port, with an embedded cloud. */
export class RunningUsers {
  private constructor(
    readonly cloud: TestCloud,
    readonly app: NestFastifyApplication,
    readonly origin: string,
  ) {}

  /**
   * @param prepare runs before the service starts
   * @param variables of the environment, in place of the usual ones
   */
  static async start(
    prepare?: (cloud: TestCloud) => Promise<void>,
    variables: Record<string, string> = {},
  ): Promise<RunningUsers> {
    const cloud = await startTestCloud();
    await prepare?.(cloud);
    Object.assign(process.env, {
      ENVIRONMENT: cloud.environment,
      LOG_LEVEL: 'silent',
      LINK_SIGNING_KEY: 'a secret of the tests of thirty-two characters',
      // Nothing listens there.
      JOBS_URL: 'http://127.0.0.1:1',
      NOTIFICATIONS_URL: 'http://127.0.0.1:1',
      ERASED_KEY: 'another secret of the tests of thirty-two characters',
      ...variables,
    });
    const app = await createServiceApp(UsersModule, { name: 'users-service', port: () => 0 });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new RunningUsers(cloud, app, `http://127.0.0.1:${port}`);
  }

  async stop(): Promise<void> {
    await this.app.get(ShutdownSequence).run();
    await this.app.close();
    await this.cloud.stop();
  }

  async call(method: string, path: string, { user, roles }: From = {}, body?: object): Promise<Answer> {
    const answer = await fetch(`${this.origin}${path}`, {
      method,
      headers: {
        ...(user === undefined ? {} : { 'x-user-id': user }),
        ...(roles === undefined ? {} : { 'x-user-roles': roles }),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    const json = (text === '' ? {} : JSON.parse(text)) as Answer['body'];
    return { status: answer.status, headers: answer.headers, body: json };
  }

  /** Calls of an administrator. */
  asAdmin(method: string, path: string, body?: object, user = 'admin-1'): Promise<Answer> {
    return this.call(method, `/api/v1/admin${path}`, { user, roles: 'admin' }, body);
  }

  /** Creates a profile, as a sign-in does. */
  async signIn(userId: string, facts: object = {}): Promise<void> {
    const { status } = await this.call('POST', `/internal/users/${userId}/sign-in`, {}, facts);
    if (status !== 200) throw new Error(`The sign-in of ${userId} was answered with ${status}`);
  }

  /** All rows of a table, as they are stored. */
  async rowsOf(key: TableKey): Promise<Record<string, unknown>[]> {
    const scan = { TableName: resourceName(this.cloud.environment, TABLES[key]), ConsistentRead: true };
    const { Items = [] } = await this.dynamo.send(new ScanCommand(scan));
    return Items;
  }

  /** The row of a user as it is stored. */
  async item(userId: string): Promise<Record<string, unknown>> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { userId }, ConsistentRead: true }),
    );
    return Item!;
  }

  /** Writes a row directly, as another system does. */
  async put(row: Record<string, unknown>): Promise<void> {
    await this.dynamo.send(new PutCommand({ TableName: this.table, Item: row }));
  }

  private get dynamo(): DynamoDBDocumentClient {
    return this.app.get(DynamoDBDocumentClient);
  }

  private get table(): string {
    return this.app.get(DynamoProfileRepository).table;
  }
}
