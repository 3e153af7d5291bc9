import type { AddressInfo } from 'node:net';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServiceApp, ShutdownSequence } from '@freelance/service';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import { DynamoProfileRepository } from '../profile/dynamo-profile.repository';
import { UsersModule } from '../users.module';

/** The users service on a free port, with an embedded cloud. */
export class RunningUsers {
  private constructor(
    private readonly cloud: TestCloud,
    private readonly app: NestFastifyApplication,
    readonly origin: string,
  ) {}

  static async start(): Promise<RunningUsers> {
    const cloud = await startTestCloud();
    Object.assign(process.env, { ENVIRONMENT: cloud.environment, LOG_LEVEL: 'silent' });
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
