import { waitFor } from '@freelance/testing';
import { exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { forEach, keepBusy } from '../rig/job-life';
import type { ClientResponse } from '../rig/client';
import type { Random } from '../rig/random';
import { Rig } from '../rig/rig';

const SIZES = { full: { jobs: 10_000, walks: 200 }, short: { jobs: 200, walks: 24 } };
const CREATIONS_AT_ONCE = 16;
const WALKS_AT_ONCE = 4;
const WRITERS = 4;
const OWNERS = ['owner-1', 'owner-2', 'owner-3'] as const;
const CATEGORIES = ['proofs', 'design', 'writing'] as const;
const SEEKERS = ['seeker-1', 'seeker-2'] as const;
const HIGHEST_PAY = 40;
const LIMITS = [3, 20, 50, 100] as const;
/** One of this many jobs is written to during the reads. */
const BUSY_ONE_OF = 5;
const TWICE = 'rows twice';
/** A busy machine may refuse requests now and then, which says nothing about pages. */
const TRIED_FOR_MS = 20_000;

interface Known {
  jobId: string;
  ownerId: string;
  categoryId: string;
  payAmount: number;
  status: 'open' | 'claimed' | 'submitted';
  claimerId: string | null;
}

/** One list, and its expected rows. */
interface List {
  path: string;
  user: string;
  filters: Record<string, string | number>;
  fits: (job: Known) => boolean;
}

/** Clients read lists page by page while others change every fifth job and create more. */
export const pagesWhole: Proof = {
  name: 'pages-whole',
  promise: 'Pages of a list lose and repeat no row',
  notices: { 'pages-overlap': TWICE },
  async run(context) {
    const { jobs, walks } = SIZES[context.size];
    const rig = await Rig.start({ jobs: 2, notifications: 0, mutant: context.mutant });
    try {
      const quiet: Known[] = [];
      const busy: Known[] = [];
      await Promise.all(CATEGORIES.map((name) => rig.client.post('/categories', OWNERS[0], { name })));
      await forEach(jobs, CREATIONS_AT_ONCE, async (n) => {
        const job = await makeJob(rig, context.random);
        (n % BUSY_ONE_OF === 0 ? busy : quiet).push(job);
        if (n % 1_000 === 999) context.say(`${n + 1} of ${jobs} jobs`);
      });
      return await turnPages(rig, { quiet, busy }, walks, context);
    } finally {
      await rig.stop();
    }
  },
};

const makeJob = (rig: Rig, random: Random): Promise<Known> =>
  waitFor(() => tryToMakeJob(rig, random), { what: 'a job', timeout: TRIED_FOR_MS, interval: 250 });

/** When it throws, a half created job may remain, which no list counts. */
async function tryToMakeJob(rig: Rig, random: Random): Promise<Known> {
  const [ownerId, categoryId] = [random.pick(OWNERS), random.pick(CATEGORIES)];
  const payAmount = random.between(1, HIGHEST_PAY);
  const status = random.pick(['open', 'open', 'claimed', 'submitted'] as const);
  const seeker = random.pick(SEEKERS);
  const body = { name: 'Page', description: 'A row', timeToCompleteSeconds: 604_800, expirySeconds: 2_592_000 };
  const created = await rig.client.post('/job/owner/create', ownerId, { ...body, categoryId, payAmount });
  const jobId = created.body.jobId as string;
  const answers = [created];
  if (status !== 'open') answers.push(await rig.client.post(`/job/seeker/claim/${jobId}`, seeker));
  if (status === 'submitted') {
    answers.push(await rig.client.post(`/job/seeker/submit/${jobId}`, seeker, { submissionNotes: 'Done' }));
  }
  const refused = answers.find((answer) => answer.status >= 300 || answer.status === 0);
  if (refused) throw new Error(`A job could not be made: ${refused.status} ${JSON.stringify(refused.body)}`);
  return { jobId, ownerId, categoryId, payAmount, status, claimerId: status === 'open' ? null : seeker };
}

async function turnPages(
  rig: Rig,
  { quiet, busy }: { quiet: Known[]; busy: Known[] },
  walks: number,
  { random, say }: ProofContext,
): Promise<Measure[]> {
  let over = false;
  let writes = 0;
  const writing = keepBusy(
    WRITERS,
    () => over,
    async () => {
      if (await write(rig, random, busy)) writes++;
    },
  );
  const twice: string[] = [];
  const missing: string[] = [];
  const wrong: string[] = [];
  let rows = 0;
  let done = 0;
  try {
    await forEach(walks, WALKS_AT_ONCE, async (n) => {
      const list = LISTS[n % LISTS.length]!(random);
      const found = await walk(rig, list, random);
      rows += found.length;
      const name = `${list.user}: ${list.path}?${new URLSearchParams(filtersOf(list)).toString()}`;
      const repeated = found.length - new Set(found.map(({ claimId, jobId }) => claimId ?? jobId)).size;
      if (repeated > 0) twice.push(`${name}: ${repeated} rows twice`);
      const seen = new Set(found.map(({ jobId }) => jobId));
      for (const job of quiet) {
        if (list.fits(job) === seen.has(job.jobId)) continue;
        (seen.has(job.jobId) ? wrong : missing).push(`${name}: ${JSON.stringify(job)}`);
      }
      if (++done % 20 === 0) say(`${done} of ${walks} lists, ${rows} rows, ${writes} writes meanwhile`);
    });
  } finally {
    over = true;
    await writing;
  }
  return [
    exactly('lists read to their end', done, walks),
    none(TWICE, twice),
    none('unchanged jobs missing', missing),
    none('unchanged jobs where they do not belong', wrong),
    { what: 'rows read', figure: rows, target: '> 0', ok: rows > 0 },
    { what: 'writes meanwhile', figure: writes, target: '> 0', ok: writes > 0 },
  ];
}

const filtersOf = ({ filters }: List): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)]));

/** A job, or a claim. */
interface Row {
  jobId: string;
  claimId?: string;
}

/** Reads all rows, from the first page to the last. */
async function walk(rig: Rig, list: List, random: Random): Promise<Row[]> {
  const found: Row[] = [];
  let lastKey: string | null = null;
  do {
    const query = new URLSearchParams({ ...filtersOf(list), limit: String(random.pick(LIMITS)) });
    if (lastKey) query.set('lastKey', lastKey);
    const { status, body } = await read(rig, `${list.path}?${query.toString()}`, list.user);
    if (status !== 200) throw new Error(`${list.path}?${query.toString()} answers ${status} ${JSON.stringify(body)}`);
    found.push(...((body.jobs ?? body.claims) as Row[]));
    lastKey = body.lastKey as string | null;
  } while (lastKey);
  return found;
}

const read = (rig: Rig, path: string, user: string): Promise<ClientResponse> =>
  waitFor(
    async () => {
      const answer = await rig.client.get(path, user);
      return answer.status === 503 ? undefined : answer;
    },
    { what: `an answer to ${path} that is no 503`, timeout: TRIED_FOR_MS, interval: 250 },
  );

/** Changes one of the uncounted jobs in an allowed way, or creates another job. Returns whether it succeeded. */
async function write(rig: Rig, random: Random, busy: Known[]): Promise<boolean> {
  const { jobId, ownerId, claimerId } = random.pick(busy);
  const seeker = claimerId ?? 'seeker-3';
  const attempt = random.pick<() => Promise<{ status: number }>>([
    () => rig.client.post(`/job/seeker/claim/${jobId}`, seeker),
    () => rig.client.post(`/job/seeker/withdraw/${jobId}`, seeker),
    () => rig.client.post(`/job/seeker/submit/${jobId}`, seeker, { submissionNotes: 'Done' }),
    () => rig.client.post(`/job/owner/reject/${jobId}`, ownerId, { rejectionReason: 'No' }),
    () => rig.client.post(`/job/owner/relist/${jobId}`, ownerId, { newExpirySeconds: 86_400 }),
    () => rig.client.post(`/job/owner/update/${jobId}`, ownerId, { payAmount: random.between(1, HIGHEST_PAY) }),
    async () => {
      busy.push(await makeJob(rig, random));
      return { status: 200 };
    },
  ]);
  return (await attempt()).status === 200;
}

const LISTS: readonly ((random: Random) => List)[] = [
  // The owner's jobs, in any status or in one.
  (random) => {
    const user = random.pick(OWNERS);
    const status = random.pick([undefined, 'open', 'claimed', 'submitted', 'expired'] as const);
    return {
      path: '/job/owner/list',
      user,
      filters: { ...(status && { status }) },
      fits: (job) => job.ownerId === user && (!status || job.status === status),
    };
  },
  // Claimable jobs.
  (random) => {
    const { filters, fits } = someFilters(random);
    return {
      path: '/job/seeker/list',
      user: random.pick(SEEKERS),
      filters,
      fits: (job) => job.status === 'open' && fits(job),
    };
  },
  // The seeker's claimed jobs.
  (random) => {
    const user = random.pick(SEEKERS);
    const status = random.pick(['claimed', 'submitted'] as const);
    const { filters, fits } = someFilters(random);
    return {
      path: '/job/seeker/list',
      user,
      filters: { ...filters, status },
      fits: (job) => job.claimerId === user && job.status === status && fits(job),
    };
  },
  // All claims of a seeker, or those in one status.
  (random) => {
    const user = random.pick(SEEKERS);
    const [claim, status] = random.pick([[], ['active', 'claimed'], ['submitted', 'submitted']] as const);
    return {
      path: '/job/seeker/claims',
      user,
      filters: { ...(claim && { status: claim }) },
      fits: (job) => job.claimerId === user && (!status || job.status === status),
    };
  },
];

function someFilters(random: Random): Pick<List, 'filters' | 'fits'> {
  const categoryId = random.chance(50) ? random.pick(CATEGORIES) : undefined;
  const minPay = random.chance(50) ? random.between(0, HIGHEST_PAY) : undefined;
  const maxPay = random.chance(50) ? random.between(minPay ?? 0, HIGHEST_PAY) : undefined;
  return {
    filters: {
      ...(categoryId && { categoryId }),
      ...(minPay !== undefined && { minPay }),
      ...(maxPay !== undefined && { maxPay }),
    },
    fits: (job) =>
      (!categoryId || job.categoryId === categoryId) &&
      job.payAmount >= (minPay ?? 0) &&
      job.payAmount <= (maxPay ?? Infinity),
  };
}
