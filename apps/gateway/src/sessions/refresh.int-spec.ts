import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Browser, waitFor } from '@freelance/testing';
import type { RunningGateway } from '../testing/running-gateway';
import { SignedInGateway } from '../testing/signed-in-gateway';
import type { Session } from './session';

const LIST = '/job/owner/list';

/** Access tokens are valid for one second, so that each later request needs a refresh. */
describe('when the provider has to confirm sessions', () => {
  let platform: SignedInGateway;
  let replica: RunningGateway;

  beforeAll(async () => {
    platform = await SignedInGateway.start({}, { accessSeconds: 1 });
    replica = await platform.addReplica();
  });
  afterAll(() => platform.stop());

  const rowOf = async (user: string): Promise<Session | undefined> =>
    (await platform.rows()).find(({ sessionUserId }) => sessionUserId === user);

  const askAll = (browser: Browser, times: number): Promise<number[]> => {
    const headers = { cookie: `session=${browser.jarOf(platform.origin).get('session')}` };
    const ask = async (index: number) =>
      (await (index % 2 === 0 ? platform.gateway : replica).fetch(LIST, { headers })).status;
    return Promise.all(Array.from({ length: times }, (_, index) => ask(index)));
  };

  const untilDue = async (user: string) => {
    await waitFor(async () => (await rowOf(user))!.confirmedUntil < Date.now(), { what: 'the access token to end' });
  };

  /** Lets the ten seconds pass for which both replicas keep a row. */
  const readRowAgain = () => {
    const now = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => now() + 10_100);
  };

  /** Lets another attempt begin at once, as after the pause. */
  const skipPause = async (user: string) => {
    const { key } = (await rowOf(user))!;
    await platform.dynamo.send(
      new UpdateCommand({
        TableName: platform.table,
        Key: { key },
        UpdateExpression: 'SET leaseUntil = :past',
        ExpressionAttributeValues: { ':past': 0 },
      }),
    );
    readRowAgain();
  };

  it('twenty requests at two gateways ask once, and none is refused', async () => {
    const browser = await platform.signedIn('owner-1');
    for (let round = 0; round < 3; round += 1) {
      await untilDue('owner-1');
      const before = await platform.provider.asked();
      const stored = (await rowOf('owner-1'))!.refreshToken;
      expect(await askAll(browser, 20)).toEqual(Array(20).fill(200));
      await waitFor(async () => (await rowOf('owner-1'))!.refreshToken !== stored, { what: 'the new token' });
      const after = await platform.provider.asked();
      // A gateway may begin the next refresh a second later; a second one with the same token would be refused.
      expect(after.refresh - before.refresh).toBeLessThanOrEqual(2);
      expect(after.refused).toBe(0);
    }
  });

  it('a session that the provider refuses ends, at every gateway', async () => {
    const browser = await platform.signedIn('owner-2');
    await untilDue('owner-2');
    await platform.provider.revoke();
    await askAll(browser, 2);
    await waitFor(async () => (await rowOf('owner-2')) === undefined, { what: 'the end of the session' });
    readRowAgain();
    expect(await askAll(browser, 2)).toEqual([401, 401]);
    expect(browser.jarOf(platform.origin).has('session')).toBe(true);
  });

  it.each([
    ['stop', 'start', 'owner-3'],
    ['freeze', 'thaw', 'owner-4'],
  ] as const)(
    'a provider that does not answer (%s) signs nobody out',
    async (fail, heal, user) => {
      const browser = await platform.signedIn(user);
      await untilDue(user);
      await platform.provider[fail]();
      const since = performance.now();
      for (let time = 0; time < 3; time += 1) expect(await askAll(browser, 6)).toEqual(Array(6).fill(200));
      // One request waited for the provider, and not for long.
      expect(performance.now() - since).toBeLessThan(15_000);
      await waitFor(async () => (await rowOf(user))!.failedAt !== undefined, { what: 'the failure to be stored' });
      await platform.provider[heal]();
      await skipPause(user);
      expect(await askAll(browser, 6)).toEqual(Array(6).fill(200));
      await waitFor(async () => (await rowOf(user))!.failingSince === undefined, {
        what: 'the session to be confirmed',
      });
      expect(await askAll(browser, 2)).toEqual([200, 200]);
    },
    90_000,
  );

  it('a replica that died during its refresh signs nobody out', async () => {
    const browser = await platform.signedIn('owner-5');
    const { key, refreshToken } = (await rowOf('owner-5'))!;
    await untilDue('owner-5');
    await askAll(browser, 1);
    await waitFor(async () => (await rowOf('owner-5'))!.refreshToken !== refreshToken, { what: 'the new token' });
    // As if the replica had died before it stored the new token: the provider refuses the old one, and ends the grant.
    await platform.dynamo.send(
      new UpdateCommand({
        TableName: platform.table,
        Key: { key },
        UpdateExpression:
          'SET refreshToken = :old, isRefreshUncertain = :yes, confirmedUntil = :past, leaseUntil = :past',
        ExpressionAttributeValues: { ':old': refreshToken, ':yes': true, ':past': 0 },
      }),
    );
    readRowAgain();
    expect(await askAll(browser, 20)).toEqual(Array(20).fill(200));
    await waitFor(async () => (await rowOf('owner-5'))!.refreshToken === undefined, {
      what: 'the refused token to go',
    });
    expect(await askAll(browser, 2)).toEqual([200, 200]);
    const { endsAt } = (await rowOf('owner-5'))!;
    expect(Date.parse(endsAt)).toBeLessThanOrEqual(Date.now() + 24 * 60 * 60 * 1_000);
  }, 90_000);
});
