import { atLeast, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import type { ClientResponse } from '../rig/client';
import { forEach } from '../rig/job-life';
import type { Random } from '../rig/random';
import { CATEGORY, OWNER, Rig, SEEKER } from '../rig/rig';

const SIZES = { full: { tries: Infinity, atLeast: 10_000 }, short: { tries: 100, atLeast: 300 } };
const AT_ONCE = 16;
const OTHER_OWNER = 'owner-124';
const OTHER_SEEKER = 'seeker-457';
const SUBSCRIBER = 'user-789';
const NEW_JOB = {
  name: 'Secret',
  description: 'Nobody else is to read this',
  categoryId: CATEGORY,
  payAmount: 5,
  timeToCompleteSeconds: 604_800,
  expirySeconds: 2_592_000,
};
const BITS = 8;
const ACCEPTED = 'cursors accepted that nobody was given: ';

/** A list that issues cursors, with its caller. */
interface Place {
  path: string;
  query: string;
  user: string;
}

interface Given extends Place {
  lastKey: string;
}

interface Try extends Given {
  kind: 'changed' | 'respelled' | 'borrowed';
}

/** Changes cursors in every bit, re-encodes them, and uses them for other callers and lists. */
export const cursorsUnforgeable: Proof = {
  name: 'cursors-unforgeable',
  promise: 'Cursors cannot be forged',
  notices: { 'cursors-for-anybody': `${ACCEPTED}borrowed` },
  async run(context) {
    const rig = await Rig.start({ jobs: 1, notifications: 1, mutant: context.mutant });
    try {
      return await measure(rig, await fill(rig), context);
    } finally {
      await rig.stop();
    }
  },
};

/** Creates two rows in every list, so that each has a second page. Returns the lists. */
async function fill(rig: Rig): Promise<Place[]> {
  const { client } = rig;
  const done = async (answer: Promise<ClientResponse>): Promise<ClientResponse> => {
    const { status, body } = await answer;
    if (status < 200 || status > 204) throw new Error(`${status} ${JSON.stringify(body)}`);
    return answer;
  };
  await done(client.post('/categories', OWNER, { name: 'secrets' }));
  for (const categoryId of [CATEGORY, 'secrets']) {
    await done(client.put(`/categories/${categoryId}/subscription`, SUBSCRIBER));
  }
  const claimed: string[] = [];
  for (const owner of [OWNER, OTHER_OWNER]) {
    for (let n = 0; n < 2; n++) {
      await done(client.post('/job/owner/create', owner, NEW_JOB));
      for (const seeker of [SEEKER, OTHER_SEEKER]) {
        const jobId = (await done(client.post('/job/owner/create', owner, NEW_JOB))).body.jobId as string;
        await done(client.post(`/job/seeker/claim/${jobId}`, seeker));
        await done(client.post(`/job/seeker/submit/${jobId}`, seeker, { submissionNotes: 'Done' }));
        claimed.push(jobId);
      }
    }
  }
  const [first, second] = claimed;
  const [minPay, maxPay] = ['minPay=1&', 'maxPay=9&'];
  const place = (user: string, path: string, query = ''): Place => ({ user, path, query });
  return [
    place(OWNER, '/job/owner/list'),
    place(OWNER, '/job/owner/list', 'status=submitted&'),
    place(OTHER_OWNER, '/job/owner/list'),
    place(SEEKER, '/job/seeker/list'),
    place(SEEKER, '/job/seeker/list', minPay),
    place(SEEKER, '/job/seeker/list', minPay + maxPay),
    place(SEEKER, '/job/seeker/list', `categoryId=${CATEGORY}&`),
    place(SEEKER, '/job/seeker/list', 'status=submitted&'),
    place(OTHER_SEEKER, '/job/seeker/list'),
    place(SEEKER, '/job/seeker/claims'),
    place(OTHER_SEEKER, '/job/seeker/claims'),
    place(OWNER, `/job/owner/history/${first}`),
    place(OWNER, `/job/owner/history/${second}`),
    place(SEEKER, `/job/seeker/history/${first}`),
    place(SUBSCRIBER, '/subscriptions'),
    place(OWNER, '/categories'),
  ];
}

const ask = (rig: Rig, { path, query, user }: Place, lastKey?: string): Promise<ClientResponse> =>
  rig.client.get(
    `${path}?${query}limit=1${lastKey === undefined ? '' : `&lastKey=${encodeURIComponent(lastKey)}`}`,
    user,
  );

async function measure(rig: Rig, places: Place[], { size, random, say }: ProofContext): Promise<Measure[]> {
  const given: Given[] = [];
  for (const place of places) {
    const { body } = await ask(rig, place);
    if (typeof body.lastKey !== 'string') throw new Error(`${place.path} has no second page: ${JSON.stringify(body)}`);
    given.push({ ...place, lastKey: body.lastKey });
  }
  const kinds = { changed: given.flatMap(changed), respelled: given.flatMap(respelled), borrowed: borrowed(given) };
  const tries = Object.entries(kinds).flatMap(([kind, list]) =>
    some(list, SIZES[size].tries, random).map((one) => ({ ...one, kind }) as Try),
  );
  const accepted: Record<Try['kind'], string[]> = { changed: [], respelled: [], borrowed: [] };
  const leaked: string[] = [];
  let tried = 0;
  await forEach(tries.length, AT_ONCE, async (n) => {
    const { kind, lastKey, ...place } = tries[n]!;
    const { status, body } = await ask(rig, place, lastKey);
    const told = `${place.user}: ${place.path}?${place.query} with ${lastKey}: ${status} ${JSON.stringify(body)}`;
    if (status !== 400 || body.error !== 'Invalid lastKey') accepted[kind].push(told);
    if (Object.keys(body).some((name) => !TOLD.has(name)) || /job-|claim-|Secret|T\d\d:.*#/.test(textOf(body)))
      leaked.push(told);
    if (++tried % 1_000 === 0) say(`${tried} of ${tries.length} tries`);
  });
  const working = await Promise.all(given.map(({ lastKey, ...place }) => ask(rig, place, lastKey)));
  return [
    atLeast('tries', tried, SIZES[size].atLeast),
    ...Object.entries(accepted).map(([kind, list]) => none(ACCEPTED + kind, list)),
    none('refusals that tell anything', leaked),
    exactly(
      'cursors that work as they were given',
      working.filter(({ status }) => status === 200).length,
      given.length,
    ),
  ];
}

/** The fields that an error response may have. */
const TOLD = new Set(['error', 'errorCode', 'timestamp', 'requestId', 'details']);
const textOf = ({ error, errorCode, details }: ClientResponse['body']): string =>
  JSON.stringify({ error, errorCode, details });

function some<T>(list: readonly T[], atMost: number, random: Random): readonly T[] {
  if (list.length <= atMost) return list;
  const left = [...list];
  return Array.from({ length: atMost }, () => left.splice(random.between(0, left.length - 1), 1)[0]!);
}

/** Changes every bit of every character, and every byte of the decoded cursor. */
function changed(place: Given): Given[] {
  const { lastKey } = place;
  const characters = [...lastKey].flatMap((character, at) =>
    Array.from({ length: BITS }, (_, bit) => {
      const other = String.fromCharCode(character.charCodeAt(0) ^ (1 << bit));
      return lastKey.slice(0, at) + other + lastKey.slice(at + 1);
    }),
  );
  const parts = lastKey.split('.');
  const bytes = parts.flatMap((part, n) => {
    const decoded = Buffer.from(part, 'base64url');
    return Array.from(decoded, (byte, at) => {
      const other = Buffer.from(decoded);
      other[at] = byte ^ 0xff;
      return parts.with(n, other.toString('base64url')).join('.');
    });
  });
  const shorter = [lastKey.slice(1), lastKey.slice(0, -1), `${lastKey}A`, `A${lastKey}`, parts[0]!, parts[1]!, '.'];
  return [...characters, ...bytes, ...shorter].map((other) => ({ ...place, lastKey: other }));
}

/** The same bytes in other encodings. */
function respelled(place: Given): Given[] {
  const { lastKey } = place;
  const [payload = '', mac = ''] = lastKey.split('.');
  return [
    ...['=', '==', '===', ' ', '\n', '\r\n', '\t', '\0', '.', '.A', '%'].flatMap((stray) => [
      lastKey + stray,
      stray + lastKey,
      `${payload}${stray}.${mac}`,
      `${payload}.${stray}${mac}`,
    ]),
    ...strayBits(payload).map((other) => `${other}.${mac}`),
    ...strayBits(mac).map((other) => `${payload}.${other}`),
    ...[lastKey.replaceAll('-', '+'), lastKey.replaceAll('_', '/'), encodeURIComponent(`${lastKey}=`)],
  ].flatMap((other) => (other === lastKey ? [] : [{ ...place, lastKey: other }]));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Other last characters that decode to the same bytes, because their low bits are unused. */
const strayBits = (part: string): string[] =>
  [...ALPHABET]
    .map((last) => part.slice(0, -1) + last)
    .filter((other) => other !== part && Buffer.from(other, 'base64url').equals(Buffer.from(part, 'base64url')));

/** Each cursor in every scope except its own. */
const borrowed = (given: readonly Given[]): Given[] =>
  given.flatMap(({ lastKey }, from) => given.flatMap((place, to) => (from === to ? [] : [{ ...place, lastKey }])));
