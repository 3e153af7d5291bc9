import { setTimeout } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoClient } from '@freelance/dynamo';
import { resourceName, TABLES, TOPICS, urlVariable } from '@freelance/manifest';
import { Browser, OidcProcess, Platform, type Replica, waitFor } from '@freelance/testing';
import { buildMutant } from '../mutants/build-mutant';
import { atLeast, type Measure, none, type Proof, type ProofContext } from '../proof';
import { Balancer } from '../rig/balancer';
import { Recorder } from '../rig/recorder';

const USERS = { full: 20, short: 2 };
/** Nothing listens here: the proof sends each request to the gateway. */
const ORIGIN = 'http://market.test';
const ME = '/api/v1/users/me';
/** At once for each user: sign-ins in so many browsers, and so many calls of a program. */
const BROWSERS = 10;
const CALLS = 40;
const LONGEST_PAUSE_MS = 300;

const CREATED = 'users with more than one answer 201';
const EVENTS = 'users with another number of user.created than one';
const CHANGED = 'profiles that another first call has replaced';
const MAILS = 'users with another number of welcome mails than one';
const SIGN_INS = 'sign-ins that failed';

/** Two replicas of users, one of which dies during the calls. */
export const firstCalls: Proof = {
  name: 'first-calls',
  promise: 'All first calls of a user make one profile, one user.created and one welcome mail',
  notices: { 'overwrites-profile': EVENTS },
  async run(context) {
    const provider = await OidcProcess.start({ webBaseUrl: ORIGIN });
    const balancer = await Balancer.start();
    const variables = {
      [urlVariable('users')]: balancer.url,
      WEB_BASE_URL: ORIGIN,
      AUTH_ISSUERS: JSON.stringify([provider.entry()]),
    };
    const platform = await Platform.start(variables, ['gateway', 'notifications']);
    const recorder = await Recorder.start(platform.cloud.environment, TOPICS.userEvents);
    const dynamo = createDynamoClient();
    try {
      const main = context.mutant && (await buildMutant(context.mutant)).users;
      const replicas = await Promise.all([1, 2].map(() => platform.startReplica('users', { main })));
      for (const replica of replicas) balancer.add(replica);
      return await new FirstCalls({ platform, recorder, dynamo, dying: replicas[0]! }, context).all();
    } finally {
      dynamo.destroy();
      await recorder.stop();
      await balancer.stop();
      await Promise.all([platform.stop(), provider.stop()]);
    }
  },
};

interface Parts {
  platform: Platform;
  recorder: Recorder;
  dynamo: DynamoDBDocumentClient;
  dying: Replica;
}

class FirstCalls {
  private made = 0;
  /** Answers 201, by user. */
  private readonly created = new Map<string, number>();
  private readonly notSignedIn: string[] = [];

  constructor(
    private readonly parts: Parts,
    private readonly context: ProofContext,
  ) {}

  async all(): Promise<Measure[]> {
    const users = Array.from({ length: USERS[this.context.size] }, (_, index) => `seeker-${1_000 + index}`);
    for (const user of users) await this.callAllAtOnce(user);
    this.context.say('Waiting for the mails');
    for (const user of users)
      await waitFor(async () => (await this.mailsTo(user)) > 0, { what: `the mail to ${user}`, timeout: 60_000 });
    // The mail to a later user is sent after every second mail to an earlier one.
    await this.callAllAtOnce('seeker-999');
    await waitFor(async () => (await this.mailsTo('seeker-999')) > 0, { what: 'the last mail', timeout: 60_000 });
    return [
      atLeast('first calls', this.made, 100),
      none(SIGN_INS, this.notSignedIn),
      none(CREATED, this.createdTwice()),
      none(
        EVENTS,
        users.filter((user) => this.creationsOf(user).size !== 1),
      ),
      none(CHANGED, await this.replaced(users)),
      none(MAILS, await this.withOtherMails(users)),
    ];
  }

  /** Sign-ins, and calls that know nothing but the user id: a profile that these make has no address at first. */
  private async callAllAtOnce(user: string): Promise<void> {
    const { platform, dying } = this.parts;
    const newBrowser = () => new Browser(ORIGIN, () => platform.url);
    const begun = await Promise.all(
      Array.from({ length: BROWSERS }, async () => {
        const browser = newBrowser();
        return { browser, callback: await browser.untilCallback(user) };
      }),
    );
    const calls = Array.from({ length: CALLS }, () => this.untilAnswered(user));
    const signIns = begun.map(async ({ browser, callback }) => {
      this.made += 1;
      await browser.request(callback);
      // The first request of a session reports a sign-in again that users did not take.
      await this.untilAnswered(user, browser);
    });
    await setTimeout(this.context.random.between(0, LONGEST_PAUSE_MS));
    await dying.kill();
    await dying.start();
    await Promise.all([...calls, ...signIns]);
  }

  /** Calls again after a failure, as clients do. */
  private async untilAnswered(user: string, browser?: Browser): Promise<void> {
    this.made += 1;
    await waitFor(
      async () => {
        const answer = browser
          ? await browser.request(ME)
          : await fetch(this.parts.platform.url + ME, { headers: { 'x-user-id': user } });
        if (answer.status === 201) this.created.set(user, (this.created.get(user) ?? 0) + 1);
        if (answer.status === 401) this.notSignedIn.push(`${user}: ${await answer.text()}`);
        return answer.status < 500;
      },
      { what: `an answer to ${user}`, timeout: 60_000 },
    );
  }

  /** Different contents of the event: the same one may arrive several times. */
  private creationsOf(user: string): Set<string> {
    const found = this.parts.recorder.published.filter((event) => event.id.startsWith(`user-${user}-`));
    return new Set(
      found.filter((event) => event['detail-type'] === 'user.created').map(({ detail }) => JSON.stringify(detail)),
    );
  }

  /** No answer is right too: a sign-in has made the profile, or the replica that made it was killed. */
  private createdTwice(): string[] {
    return [...this.created].flatMap(([user, times]) => (times > 1 ? [`${user}: ${times}`] : []));
  }

  private async replaced(users: readonly string[]): Promise<string[]> {
    const { dynamo, platform } = this.parts;
    const TableName = resourceName(platform.cloud.environment, TABLES.profiles);
    const faults: string[] = [];
    for (const userId of users) {
      const { Item } = await dynamo.send(new GetCommand({ TableName, Key: { userId }, ConsistentRead: true }));
      const [creation = '{}'] = this.creationsOf(userId);
      const { createdAt } = JSON.parse(creation) as { createdAt?: string };
      if (Item?.createdAt !== createdAt) faults.push(`${userId}: ${String(Item?.createdAt)} instead of ${createdAt}`);
    }
    return faults;
  }

  private async mailsTo(user: string): Promise<number> {
    const mails = await this.parts.platform.mails();
    return mails.filter(({ to }) => to === `${user}@example.com`).length;
  }

  private async withOtherMails(users: readonly string[]): Promise<string[]> {
    const counts = await Promise.all(users.map(async (user) => [user, await this.mailsTo(user)] as const));
    return counts.flatMap(([user, count]) => (count === 1 ? [] : [`${user}: ${count}`]));
  }
}
