import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { resourceName, TABLES } from '@freelance/manifest';
import { startMessaging } from '@freelance/messaging';
import { createServiceApp, ShutdownSequence } from '@freelance/service';
import { startTestCloud } from '@freelance/testing';
import type { User } from '../user/user-directory';
import { NotificationsModule } from '../notifications.module';
import { SesFaultProxy } from './ses-fault-proxy';

interface StoredMail {
  from: string;
  subject: string;
  destination: { to: string[] };
  body: { text: string; html: string };
}

/** The notifications service in a separate environment, with a stub of the categories service. */
export interface NotificationsPlatform {
  app: NestFastifyApplication;
  ses: SesFaultProxy;
  categories: CategoriesStub;
  mailFrom: string;
  /** Every mail that SES accepted from it. */
  mails(): Promise<StoredMail[]>;
  /** Writes a user into the table that another system owns. */
  addUser(user: { userId: string } & User): Promise<void>;
  stop(): Promise<void>;
}

/** `consuming: false` leaves messages in their queues. */
export async function startNotifications({ consuming }: { consuming: boolean }): Promise<NotificationsPlatform> {
  const cloud = await startTestCloud();
  const ses = await SesFaultProxy.start(cloud.endpoints.ses);
  const categories = await CategoriesStub.start();
  Object.assign(process.env, {
    ENVIRONMENT: cloud.environment,
    AWS_ENDPOINT_URL_SES: ses.url,
    CATEGORIES_URL: categories.url,
    MAIL_FROM: cloud.mailFrom,
    WEB_BASE_URL: 'https://market.test',
    LINK_SIGNING_KEY: 'a secret of thirty-two characters',
    ERASED_KEY: 'another secret of thirty-two chars',
    LOG_LEVEL: 'silent',
    RECEIVE_WAIT_SECONDS: '1',
    RETRY_TIME_DIVISOR: '10',
  });
  const app = await createServiceApp(NotificationsModule, { name: 'notifications-service', port: () => 0 });
  if (consuming) await startMessaging(app);
  const dynamo = app.get(DynamoDBDocumentClient);
  return {
    app,
    ses,
    categories,
    mailFrom: cloud.mailFrom,
    async mails() {
      const answer = await fetch(`${cloud.endpoints.ses}/store`);
      const { emails } = (await answer.json()) as { emails: StoredMail[] };
      return emails.filter(({ from }) => from === cloud.mailFrom);
    },
    async addUser(user) {
      await dynamo.send(new PutCommand({ TableName: resourceName(cloud.environment, TABLES.users), Item: user }));
    },
    async stop() {
      await app.get(ShutdownSequence).run();
      await app.close();
      await ses.stop();
      categories.stop();
      await cloud.stop();
    },
  };
}

/** Has one category, `web-development`, unless it is down. */
class CategoriesStub {
  isDown = false;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<CategoriesStub> {
    const server = createServer((request, answer) => {
      if (stub.isDown) return void request.socket.destroy();
      const isKnown = request.url === '/categories/web-development';
      const category = { categoryId: 'web-development', name: 'Web <Development>', snsTopicArn: null };
      answer.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(category));
    });
    const stub = new CategoriesStub(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
