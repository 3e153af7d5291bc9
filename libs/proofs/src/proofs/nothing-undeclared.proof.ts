import { fuzz, platformDocument } from '@freelance/openapi';
import { Platform, type Replica } from '@freelance/testing';
import { atLeast, type Measure, none, type Proof, type ProofContext } from '../proof';
import { buildMutant, type MutantName } from '../rig/mutants';

const SIZES = { full: { requests: 10_000, done: 30 }, short: { requests: 1_500, done: 24 } };
const UNDECLARED = 'answers that are not declared';
const SERVER_ERRORS = 'server errors, and requests without an answer';
const TOLD_EVERY = 1_000;

/** Requests are made from the OpenAPI document, right ones and wrong ones, and every answer is held against it. */
export const nothingUndeclared: Proof = {
  name: 'nothing-undeclared',
  promise: 'Nothing undeclared comes back',
  notices: {
    'tells-too-much': UNDECLARED,
    'answers-another-status': UNDECLARED,
    'hides-what-is-allowed': UNDECLARED,
    'breaks-on-unknown-fields': SERVER_ERRORS,
  },
  async run(context) {
    // No balancer in between, and one process of each: who looks for readiness on a busy machine makes 503s of its own.
    const platform = await Platform.start({ LOG_LEVEL: 'warn' }, ['categories']);
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
  const { requests, done: leastDone } = SIZES[size];
  const { sent, findings, tally, done, neverDone } = await fuzz({
    document: await platformDocument(),
    origin: gateway.url,
    requests,
    seed: random.between(0, 0x7fff_ffff),
    letters: async () => (await platform.mails()).map(({ text }) => text),
    onProgress: (count) => {
      if (count % TOLD_EVERY === 0) say(`${count} of ${requests} requests`);
    },
  });
  say(`Answers by status:\n${tally.table()}`);
  const told = (isServerError: boolean) =>
    findings
      .filter((finding) => finding.isServerError === isServerError)
      .map(({ operation, faults, curl, answer }) => `${operation}: ${faults.join('; ')}\n${curl}\n${answer}`);
  return [
    atLeast('requests', sent, requests),
    none(SERVER_ERRORS, told(true)),
    none(UNDECLARED, told(false)),
    // What an operation answers when it does its work was seen of these only.
    {
      ...atLeast(`operations done, of ${done.length + neverDone.length}`, done.length, leastDone),
      example: neverDone.join(', '),
    },
  ];
}
