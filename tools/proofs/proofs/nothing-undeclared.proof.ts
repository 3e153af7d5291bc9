import fc from 'fast-check';
import { Pool } from 'undici';
import { DeclaredResponses, platformDocument } from '@freelance/openapi';
import { Platform, type Replica, waitFor } from '@freelance/testing';
import { buildMutant } from '../mutants/build-mutant';
import type { MutantName } from '../mutants/mutants';
import { atLeast, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { type Alteration, alterations } from '../rig/altered-calls';
import {
  type Known,
  NEED_A_BROWSER,
  operationsIn,
  type ValidCall,
  validCalls,
  type WireCall,
} from '../rig/valid-calls';

const SIZES = { full: 10_000, short: 1_500 };
const UNDECLARED = 'answers that are not declared';
const SERVER_ERRORS = 'server errors, and requests without an answer';
/** Operations whose answer has an id that later calls need. */
const MAKES_SOMETHING = new Set(['createJob', 'createCategory', 'sendReport', 'requestExport']);
const TIMEOUT_MS = 20_000;
const TOLD_EVERY_WALKS = 10;
const SHOWN_CHARACTERS = 1_000;

/** Calls every operation of the OpenAPI document, validly and with one alteration. Each response must be declared. */
export const nothingUndeclared: Proof = {
  name: 'nothing-undeclared',
  promise: 'Every response is declared in the OpenAPI document',
  notices: {
    'tells-too-much': UNDECLARED,
    'answers-another-status': UNDECLARED,
    'hides-what-is-allowed': UNDECLARED,
    'breaks-on-unknown-fields': SERVER_ERRORS,
  },
  async run(context) {
    // One process of each service and no balancer: on a busy machine, readiness checks could cause 503 responses.
    const platform = await Platform.start({ LOG_LEVEL: 'warn' }, ['categories', 'users']);
    try {
      return await measure(platform, await startServices(platform, context.mutant), context);
    } finally {
      await platform.stop();
    }
  },
};

async function startServices(platform: Platform, mutant: MutantName | undefined): Promise<Replica> {
  const broken = mutant && (await buildMutant(mutant));
  const start = (app: 'jobs' | 'notifications') => platform.startReplica(app, { main: broken?.[app] });
  const [jobs, notifications] = await Promise.all([start('jobs'), start('notifications')]);
  const variables = { JOBS_URL: jobs.url, NOTIFICATIONS_URL: notifications.url };
  return platform.startReplica('gateway', { variables, main: broken?.gateway });
}

async function measure(platform: Platform, gateway: Replica, { size, random, say }: ProofContext): Promise<Measure[]> {
  const document = await platformDocument();
  const operations = operationsIn(document);
  const calls = validCalls(document);
  const alteredWalks = Math.ceil(SIZES[size] / (2 * calls.length));
  const seed = random.between(0, 0x7fff_ffff);
  const drawn = fc.sample(alterations, { numRuns: alteredWalks * calls.length, seed });
  const caller = new Caller(gateway.url, new DeclaredResponses(document), new MailTokens(platform));
  try {
    for (const call of calls) await caller.makeValid(call);
    for (let walk = 0; walk < alteredWalks; walk++) {
      for (const call of calls) {
        // Before the valid call, because that changes the state that both need.
        await caller.makeAltered(call, drawn.pop()!);
        await caller.makeValid(call);
      }
      if (walk % TOLD_EVERY_WALKS === 0) say(`${caller.sent} requests`);
    }
  } finally {
    await caller.stop();
  }
  const inBrowsers = new Set<string>(NEED_A_BROWSER);
  const alone = operations.filter((operation) => !inBrowsers.has(operation));
  const missing = alone.filter((operation) => !caller.succeeded.has(operation));
  return [
    atLeast('requests', caller.sent, SIZES[size]),
    none(SERVER_ERRORS, caller.serverErrors),
    none(UNDECLARED, caller.undeclared),
    {
      ...exactly('operations that succeeded', alone.length - missing.length, alone.length),
      example: missing.join(', '),
    },
  ];
}

/** Tokens of links that are only in mails. */
class MailTokens {
  private readonly used = new Set<string>();

  constructor(private readonly platform: Platform) {}

  /** The newest token of links with this path. @param isUnused waits for one that was not used yet */
  newest(link: string, isUnused: boolean): Promise<string> {
    const pattern = new RegExp(`/${link}/([\\w.~-]+)`);
    return waitFor(
      async () =>
        (await this.platform.mails())
          .map(({ text }) => pattern.exec(text)?.[1])
          .findLast((token) => token !== undefined && !(isUnused && this.used.has(token))),
      { what: `a mail with a link to ${link}` },
    );
  }

  use(token: string): void {
    this.used.add(token);
  }
}

/** Makes calls one by one, checks the responses, and uses their values in the paths of later calls. */
class Caller {
  readonly serverErrors: string[] = [];
  readonly undeclared: string[] = [];
  readonly succeeded = new Set<string>();
  sent = 0;
  private readonly pool: Pool;
  private readonly known: Known = {
    jobId: 'unknown',
    categoryId: 'unknown',
    userId: 'owner-123',
    sessionId: 'unknown',
    reportId: 'unknown',
    exportId: 'unknown',
    token: 'unknown',
  };

  constructor(
    origin: string,
    private readonly answers: DeclaredResponses,
    private readonly tokens: MailTokens,
  ) {
    this.pool = new Pool(origin, { connections: 1, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  }

  async makeValid(call: ValidCall): Promise<void> {
    const { operation, link } = call;
    if (link) this.known.token = await this.tokens.newest(link, !this.succeeded.has(operation));
    const request = call.from(this.known);
    const text = await this.make(request);
    if (text === undefined) return;
    this.succeeded.add(operation);
    if (link && request.method === 'POST') this.tokens.use(this.known.token);
    if (MAKES_SOMETHING.has(operation)) Object.assign(this.known, JSON.parse(text));
  }

  async makeAltered(call: ValidCall, alter: Alteration): Promise<void> {
    await this.make(alter(call.from(this.known)));
  }

  stop(): Promise<void> {
    return this.pool.destroy();
  }

  /** The body of the response if the call succeeded as declared. */
  private async make(call: WireCall): Promise<string | undefined> {
    const { method, path } = call;
    this.sent++;
    try {
      const answer = await this.pool.request({ method, path, headers: call.headers, body: call.body ?? null });
      const text = await answer.body.text();
      const { statusCode: status } = answer;
      const headers = new Headers(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
      const faults = this.answers.faultsOf({ method, path, status, headers, text });
      if (status >= 500) this.serverErrors.push(described(call, `${status} ${text}`));
      else if (faults.length > 0) this.undeclared.push(described(call, `${faults.join('; ')}: ${status} ${text}`));
      else if (status < 300) return text;
    } catch (error) {
      this.serverErrors.push(described(call, String(error)));
    }
    return undefined;
  }
}

const described = ({ operation, method, path, headers, body = '' }: WireCall, answer: string): string =>
  `${operation}: ${method} ${path} ${JSON.stringify(headers)} ${body} → ${answer}`.slice(0, SHOWN_CHARACTERS);
