import { setTimeout } from 'node:timers/promises';
import { Browser, OidcProcess, Platform, type Replica, waitFor } from '@freelance/testing';
import { buildMutant } from '../mutants/build-mutant';
import { atLeast, type Measure, none, type Proof, type ProofContext } from '../proof';

const ROUNDS = { full: { storms: 20, kills: 20 }, short: { storms: 4, kills: 2 } };
/** Nothing listens here: the proof sends each request to one of the gateways behind it. */
const ORIGIN = 'http://market.test';
const LIST = '/job/owner/list';
const TABS = 20;
/** Longer than the storm for one session takes on a busy machine: a second end would be a second refresh. */
const ACCESS_SECONDS = 8;
const LONGEST_PAUSE_MS = 300;
/** The lease of a refresh, and a second. */
const LEASE_MS = 21_000;

const FORGED = 'callbacks accepted with another state';
const REPLAYED = 'callbacks accepted twice';
const FIXED = 'sessions whose id was known before the sign-in';
const ELSEWHERE = 'sign-ins that led to another site';
const CROSS_SITE = 'requests of other sites that were accepted';
const REFRESHES = 'ends of an access token after which the provider was not asked exactly once';
const SIGNED_OUT = 'requests of signed-in users that were refused';
const DIED = 'gateways that died before they stored new tokens';

/** Two gateways, and a provider that revokes everything when a refresh token comes twice. */
export const sessions: Proof = {
  name: 'sessions',
  promise: 'Nobody enters the session of another user, and nobody loses their own',
  notices: {
    'ignores-state': FORGED,
    'keeps-session-id': FIXED,
    'redirects-anywhere': ELSEWHERE,
    'refreshes-alone': REFRESHES,
  },
  async run(context) {
    const provider = await OidcProcess.start({ webBaseUrl: ORIGIN, accessSeconds: ACCESS_SECONDS });
    const variables = { WEB_BASE_URL: ORIGIN, AUTH_ISSUERS: JSON.stringify([provider.entry()]) };
    const platform = await Platform.start(variables, ['jobs']);
    try {
      const main = context.mutant && (await buildMutant(context.mutant)).gateway;
      const start = () => platform.startReplica('gateway', { main });
      const gateways = await Promise.all([start(), start()]);
      return await new Attempts(provider, gateways, context).all();
    } finally {
      await Promise.all([platform.stop(), provider.stop()]);
    }
  },
};

class Attempts {
  private turn = 0;
  private users = 0;
  private made = 0;
  private died = 0;
  private readonly refused: string[] = [];

  constructor(
    private readonly provider: OidcProcess,
    private readonly gateways: [Replica, Replica],
    private readonly context: ProofContext,
  ) {}

  async all(): Promise<Measure[]> {
    const { storms, kills } = ROUNDS[this.context.size];
    const browsers: Browser[] = [];
    while (browsers.length < storms + kills) browsers.push(await this.signedIn());
    // Meanwhile their access tokens end.
    const ended = setTimeout((ACCESS_SECONDS + 1) * 1_000);
    const measures = [
      none(FORGED, await this.forgedCallbacks()),
      none(REPLAYED, await this.replayedCallbacks()),
      none(FIXED, await this.fixedSessions()),
      none(ELSEWHERE, await this.targets()),
      none(CROSS_SITE, await this.requestsOfOtherSites()),
    ];
    await ended;
    this.context.say(`The access tokens of ${browsers.length} users have ended`);
    measures.push(none(REFRESHES, await this.storms(browsers.slice(0, storms))));
    await this.kills(browsers.slice(storms));
    return [
      atLeast('attempts and requests', this.made, 200),
      ...measures,
      atLeast(DIED, this.died, 1),
      none(SIGNED_OUT, this.refused),
    ];
  }

  private newBrowser(): Browser {
    return new Browser(ORIGIN, () => this.gateways[(this.turn += 1) % 2]!.url);
  }

  private newUser(): string {
    return `owner-${(this.users += 1)}`;
  }

  private async signedIn(): Promise<Browser> {
    const browser = this.newBrowser();
    const user = this.newUser();
    // On a busy machine, the gateway may give up on the provider.
    const isSignedIn = () => browser.signIn(user).then(() => browser.jarOf(ORIGIN).has('session'));
    await waitFor(isSignedIn, { what: `the sign-in of ${user}`, timeout: 60_000 });
    return browser;
  }

  private async opensSession(browser: Browser, callback: string): Promise<boolean> {
    this.made += 1;
    const answer = await browser.request(callback);
    return answer.headers.getSetCookie().some((line) => /^session=[^;]/.test(line));
  }

  /** The cookie of a sign-in is found by the beginning of its state; the rest counts too. */
  private async forgedCallbacks(): Promise<string[]> {
    const accepted: string[] = [];
    for (const change of [(state: string) => `${state}x`, (state: string) => state.slice(0, -1), flipLast]) {
      const browser = this.newBrowser();
      const callback = new URL(await browser.untilCallback(this.newUser()));
      callback.searchParams.set('state', change(callback.searchParams.get('state')!));
      if (await this.opensSession(browser, callback.href)) accepted.push(callback.search);
    }
    const others = await this.newBrowser().untilCallback(this.newUser());
    if (await this.opensSession(this.newBrowser(), others)) accepted.push(others);
    // The code of another user's sign-in in a sign-in of this browser.
    const browser = this.newBrowser();
    const own = new URL(await browser.untilCallback(this.newUser()));
    own.searchParams.set('code', new URL(others).searchParams.get('code')!);
    if (await this.opensSession(browser, own.href)) accepted.push(own.search);
    return accepted;
  }

  private async replayedCallbacks(): Promise<string[]> {
    const browser = this.newBrowser();
    const callback = await browser.untilCallback(this.newUser());
    const cookies = [...browser.jarOf(ORIGIN)];
    const opened: boolean[] = [];
    for (let time = 0; time < 4; time += 1) {
      for (const [name, value] of cookies) browser.jarOf(ORIGIN).set(name, value);
      opened.push(await this.opensSession(browser, callback));
    }
    return opened.slice(1).flatMap((isOpen, index) => (isOpen ? [`use ${index + 2}`] : []));
  }

  private async fixedSessions(): Promise<string[]> {
    const known = ['A'.repeat(43), (await this.signedIn()).jarOf(ORIGIN).get('session')!];
    const kept: string[] = [];
    for (const id of known) {
      const browser = this.newBrowser();
      browser.jarOf(ORIGIN).set('session', id);
      await browser.signIn(this.newUser());
      this.made += 1;
      if (browser.jarOf(ORIGIN).get('session') === id) kept.push(id);
    }
    return kept;
  }

  private async targets(): Promise<string[]> {
    const reached = await Promise.all(TARGETS.map((target) => this.reachedBy(target)));
    // As a browser reads it.
    return reached.filter((url) => !URL.canParse(url, ORIGIN) || new URL(url, ORIGIN).origin !== ORIGIN);
  }

  private async reachedBy(target: string): Promise<string> {
    this.made += 1;
    const browser = this.newBrowser();
    const callback = await browser.untilCallback(this.newUser(), `?returnTo=${encodeURIComponent(target)}`);
    return (await browser.request(callback)).headers.get('location') ?? '';
  }

  private async requestsOfOtherSites(): Promise<string[]> {
    const browser = await this.signedIn();
    const accepted: string[] = [];
    for (const headers of OF_OTHER_SITES) {
      this.made += 1;
      const { status } = await browser.request('/api/v1/auth/sign-out', { method: 'POST', headers });
      if (status !== 403) accepted.push(`${JSON.stringify(headers)}: ${status}`);
    }
    return accepted;
  }

  /** All tabs of a user at both gateways, at the end of the access token. */
  private async storms(browsers: readonly Browser[]): Promise<string[]> {
    const faults: string[] = [];
    for (const browser of browsers) {
      const before = await this.provider.asked();
      await this.atBoth(browser);
      const { refresh, refused } = await this.provider.asked();
      if (refresh - before.refresh !== 1 || refused !== before.refused)
        faults.push(`asked ${refresh - before.refresh} times, refused ${refused - before.refused}`);
    }
    return faults;
  }

  /** A gateway dies during the storm: the other one continues. In every second round it dies with the new tokens. */
  private async kills(browsers: readonly Browser[]): Promise<void> {
    const [dying, other] = this.gateways;
    for (const [round, browser] of browsers.entries()) {
      if (round % 2 === 0) await this.dieWithNewTokens(dying, browser);
      const storms = [this.manyRequests(dying, browser, true), this.manyRequests(other, browser)];
      await setTimeout(this.context.random.between(0, LONGEST_PAUSE_MS));
      await dying.kill();
      await Promise.all(storms);
      await dying.start();
      await this.atBoth(browser);
    }
    this.context.say('The leases of the killed gateways end');
    await setTimeout(LEASE_MS);
    // The first requests ask the provider again, the next ones have its answer.
    for (const browser of browsers) for (let time = 0; time < 2; time += 1) await this.atBoth(browser);
  }

  private async dieWithNewTokens(dying: Replica, browser: Browser): Promise<void> {
    await dying.kill();
    await dying.start({ CRASH_AT: 'after-refresh' });
    await this.manyRequests(dying, browser, true);
    await dying.ended();
    this.died += 1;
  }

  private async atBoth(browser: Browser): Promise<void> {
    await Promise.all(this.gateways.map((gateway) => this.manyRequests(gateway, browser)));
  }

  private async manyRequests(gateway: Replica, browser: Browser, mayDie = false): Promise<void> {
    const cookie = `session=${browser.jarOf(ORIGIN).get('session')}`;
    const ask = async (): Promise<void> => {
      this.made += 1;
      const answer = await fetch(gateway.url + LIST, { headers: { cookie } }).catch(() => undefined);
      if (answer?.status !== 200 && !(mayDie && answer === undefined))
        this.refused.push(answer === undefined ? 'no answer' : `${answer.status} ${await answer.text()}`);
    };
    await Promise.all(Array.from({ length: TABS }, ask));
  }
}

const flipLast = (state: string): string => state.slice(0, -1) + (state.endsWith('A') ? 'B' : 'A');

const TARGETS = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '/jobs',
];

const OF_OTHER_SITES: Record<string, string>[] = [
  {},
  { 'x-csrf': '1' },
  { 'x-csrf': '1', 'sec-fetch-site': 'cross-site' },
  { 'x-csrf': '1', 'sec-fetch-site': 'same-site' },
  { 'x-csrf': '1', origin: 'https://evil.example' },
  { 'x-csrf': '1', origin: `${ORIGIN}.evil.example` },
  { 'sec-fetch-site': 'same-origin' },
  { origin: ORIGIN },
];
