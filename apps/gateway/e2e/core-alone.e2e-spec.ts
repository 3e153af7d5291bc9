import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { ListSubscriptionsCommand, ListTopicsCommand } from '@aws-sdk/client-sns';
import type { Status } from '@freelance/contracts';
import { CORE_NAMES } from '@freelance/manifest';
import { createProvisionClients } from '@freelance/topology';
import { Platform, waitFor } from '@freelance/testing';
import { A_JOB, Api } from './api';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';

/** The platform as it was before there were add-ons. */
describe('the core without add-ons', () => {
  let platform: Platform;
  let api: Api;

  beforeAll(async () => {
    platform = await Platform.start({}, CORE_NAMES, { services: CORE_NAMES });
    api = new Api(platform.url);
    await api.post('/categories', { body: { name: 'Web Development' } });
  });
  afterAll(() => platform.stop());

  it('has the users table of another system, and neither the topic of users nor a subscription to it', async () => {
    const { dynamodb, sns, destroy } = createProvisionClients();
    const { environment } = platform.cloud;
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: `${environment}-UsersTable` }));
    expect(Table!.GlobalSecondaryIndexes ?? []).toEqual([]);
    const topics = (await sns.send(new ListTopicsCommand({}))).Topics!.map(({ TopicArn }) => TopicArn!);
    expect(topics.filter((arn) => arn.includes(`${environment}-users`))).toEqual([]);
    const { Subscriptions = [] } = await sns.send(new ListSubscriptionsCommand({}));
    expect(Subscriptions.filter(({ Endpoint }) => Endpoint!.includes(`${environment}-notifications-users`))).toEqual(
      [],
    );
    destroy();
  });

  it('runs a job from its creation to its approval, with mails', async () => {
    const jobId = await api.postJob(OWNER);
    for (const [path, user, body] of [
      ['seeker/claim', SEEKER, {}],
      ['seeker/submit', SEEKER, { deliverableUrl: 'https://example.com/work' }],
      ['owner/approve', OWNER, {}],
    ] as const)
      expect(await api.post(`/job/${path}/${jobId}`, { user, body })).toMatchObject({ status: 200 });
    const isApproved = async () =>
      (await platform.mails()).some(
        ({ to, subject }) => to === platform.emailOf(SEEKER) && subject === `Your work was approved: ${A_JOB.name}`,
      );
    await waitFor(isApproved, { what: 'the mail about the approval' });
  });

  it('answers 503 on the routes of users, with the reason', async () => {
    for (const [method, path] of [
      ['GET', '/api/v1/users/me'],
      ['PUT', '/api/v1/users/me'],
      ['GET', '/api/v1/users/owner-123'],
    ] as const) {
      const body = method === 'PUT' ? { body: { name: 'Ada', userType: 'seeker' } } : {};
      expect(await api.call(method, path, { user: OWNER, ...body })).toMatchObject({
        status: 503,
        body: { errorCode: 'SERVICE_UNAVAILABLE', error: 'Users service is not installed' },
      });
    }
  });

  it('is ready and well', async () => {
    const ready = await api.get('/health/ready');
    expect(ready.status).toBe(200);
    expect(JSON.stringify(ready.body)).not.toContain('users');
    const status = await waitFor(
      async () => {
        const answer = await fetch(`${platform.url}/ops/status`, { headers: { 'x-user-id': 'admin-1' } });
        const body = (await answer.json()) as Status;
        return body.level === 'well' ? body : undefined;
      },
      { what: 'a platform that is well' },
    );
    expect(status.services.map(({ service }) => service)).toEqual(CORE_NAMES);
  });
});
