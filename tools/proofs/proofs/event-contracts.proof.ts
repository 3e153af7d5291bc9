import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { type Envelope, EVENT_TYPES, type EventType } from '@freelance/contracts';
import { type QueueKey, QUEUES, TOPICS, TABLES } from '@freelance/manifest';
import { releasedMessages, releasedSchema, releasedTypes, waitFor } from '@freelance/testing';
import { breakingChanges, type EventSchemas, eventSchemas } from '../../contracts/events';
import { atLeast, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { messageBreaks, schemaBreaks } from '../rig/contract-breaks';
import { Recorder } from '../rig/recorder';
import { CATEGORY, OWNER, Rig, SEEKER } from '../rig/rig';

/** Messages of each type that are made invalid and sent. */
const SIZES = { full: { ofEachType: Infinity }, short: { ofEachType: 1 } };
const FEWEST_SPOILT = 400;
/** Queues whose messages come from other services. */
const CONSUMERS: readonly QueueKey[] = [
  'jobEvents',
  'userEvents',
  'categoryEvents',
  'jobsUserEvents',
  'privacyAnswers',
];
/** Reasons of messages that were not even handled once. */
const REFUSED = new Set(['unparseable', 'unknown-version', 'unknown-type', 'invalid-detail']);
const NEW_USER = 'new-user';
const ADMIN = 'admin-1';
const LEAVING_USER = 'leaving-user';
/** Closer deadlines are stored in queues. */
const FAR_SECONDS = 604_800;
const RESTED_WITHIN_MS = 120_000;
const PUBLISHED = 'published events that are not as their schema says';
const TAKEN = 'spoilt messages that a consumer took';

type Message = Envelope<string, Record<string, unknown>>;

/** Published events match the released contracts. The contract check and the consumers detect every deviation. */
export const eventContracts: Proof = {
  name: 'event-contracts',
  promise: 'Events match their released contracts',
  notices: { 'forgets-a-field': PUBLISHED, 'retypes-a-field': PUBLISHED, 'reads-anything': TAKEN },
  async run(context) {
    const schemas = await eventSchemas();
    const variables = {
      REMINDER_SECONDS_BEFORE: '1',
      RETRY_TIME_DIVISOR: '1000',
      ERASURE_WAITING_SECONDS: '1',
      PRIVACY_SCAN_CRON: '* * * * * *',
      PRIVACY_POLL_SECONDS: '1',
    };
    const rig = await Rig.start({ jobs: 1, notifications: 1, variables, mutant: context.mutant });
    const { environment } = rig.platform.cloud;
    const others = await Promise.all(
      [TOPICS.categoryEvents, TOPICS.userEvents, TOPICS.privacyEvents].map((topic) =>
        Recorder.start(environment, topic),
      ),
    );
    try {
      return [
        ...checkSchemas(schemas),
        ...(await checkPublished(rig, others, schemas, context)),
        ...(await checkConsumers(rig, schemas, context)),
      ];
    } finally {
      await Promise.all(others.map((recorder) => recorder.stop()));
      await rig.stop();
    }
  },
};

function checkSchemas(schemas: EventSchemas): Measure[] {
  const released = releasedTypes() as EventType[];
  const breaks = released.flatMap((type) =>
    schemaBreaks(releasedSchema(type)).map(({ what, broken }) => ({
      what: `${type}: ${what}`,
      isNoticed: breakingChanges(releasedSchema(type), broken).length > 0,
    })),
  );
  return [
    none(
      'released promises that are broken now',
      released.flatMap((type) => breakingChanges(releasedSchema(type), schemas[type])),
    ),
    exactly(
      'changes of a field in a schema that are noticed',
      breaks.filter((one) => one.isNoticed).length,
      breaks.length,
    ),
  ];
}

/** Causes every event type. */
async function checkPublished(
  rig: Rig,
  others: readonly Recorder[],
  schemas: EventSchemas,
  { mutant, say }: ProofContext,
): Promise<Measure[]> {
  const ajv = addFormats(new Ajv2020({ strict: true, allowUnionTypes: true, keywords: ['x-go-type'] }));
  const validators = new Map(EVENT_TYPES.map((type) => [type as string, ajv.compile(schemas[type])]));
  await makeEverythingHappen(rig);
  const heard = () => [...rig.published, ...others.flatMap(({ published }) => published)];
  const typesHeard = () => new Set(heard().map((event) => event['detail-type']));
  const missing = () => EVENT_TYPES.filter((type) => !typesHeard().has(type));
  await waitFor(() => missing().length === 0, { what: 'every event type', timeout: mutant ? 10_000 : 60_000 }).catch(
    () => undefined,
  );
  say(`${heard().length} events of ${typesHeard().size} types heard`);
  const faults = heard().flatMap((event) => {
    const type = event['detail-type'];
    const isValid = validators.get(type)!;
    return isValid(event) ? [] : [`${type}: ${ajv.errorsText(isValid.errors)}`];
  });
  return [none('event types that were not heard', missing()), none(PUBLISHED, faults)];
}

async function makeEverythingHappen({ client, cloud }: Rig): Promise<void> {
  await client.post('/categories', OWNER, { name: 'Contracts' });
  for (const name of ['Ada', 'Grace']) await client.put('/api/v1/users/me', NEW_USER, { name, userType: 'both' });
  await client.post('/api/v1/users/me/email', NEW_USER, { email: 'grace@example.com' });
  const profiles = await cloud.rows<{ userId: string; pendingEmail?: { token: string } }>(TABLES.users);
  const token = profiles.find(({ userId }) => userId === NEW_USER)?.pendingEmail?.token;
  await client.post('/api/v1/users/verify-email', NEW_USER, { token });
  for (const verb of ['suspend', 'reinstate'])
    await client.post(`/api/v1/admin/users/${NEW_USER}/${verb}`, ADMIN, { reason: 'A proof' });
  await client.put('/api/v1/users/me', LEAVING_USER, { name: 'Mary', userType: 'both' });
  await client.post('/api/v1/users/me/export', LEAVING_USER);
  await client.post('/api/v1/users/me/erasure', LEAVING_USER, { confirm: 'ERASE' });
  const create = async (timeToCompleteSeconds: number, expirySeconds: number): Promise<string> => {
    const facts = { name: 'Contract', description: 'Everything happens to it', categoryId: CATEGORY, payAmount: 5 };
    const asked = { ...facts, timeToCompleteSeconds, expirySeconds };
    const { status, body } = await client.post('/job/owner/create', OWNER, asked);
    if (status !== 201) throw new Error(`create was answered ${status}`);
    return body.jobId as string;
  };
  const act = async (jobId: string, steps: readonly (readonly ['owner' | 'seeker', string, object?])[]) => {
    for (const [side, verb, body] of steps) {
      const { status } = await client.post(`/job/${side}/${verb}/${jobId}`, side === 'owner' ? OWNER : SEEKER, body);
      if (status !== 200) throw new Error(`${verb} was answered ${status}`);
    }
  };
  const handIn = [
    ['seeker', 'claim', { claimerNotes: 'Mine' }],
    [
      'seeker',
      'submit',
      { submissionNotes: 'Done', deliverableUrl: 'https://example.com', additionalFiles: ['a.txt'] },
    ],
  ] as const;
  await act(await create(10, 20), [['seeker', 'claim']]);
  await act(await create(FAR_SECONDS, FAR_SECONDS), [
    ['owner', 'update', { description: 'Otherwise' }],
    ['owner', 'extend', { additionalSeconds: 60 }],
    ...handIn,
    ['owner', 'approve', { approvalNotes: 'Good' }],
  ]);
  await act(await create(FAR_SECONDS, FAR_SECONDS), [
    ...handIn,
    ['owner', 'reject', { rejectionReason: 'No' }],
    ['owner', 'relist', { newExpirySeconds: FAR_SECONDS }],
    ['owner', 'cancel'],
  ]);
  await act(await create(FAR_SECONDS, FAR_SECONDS), [
    ...handIn,
    ['owner', 'request-changes', { changes: 'More', timeToCompleteSeconds: FAR_SECONDS }],
    ['seeker', 'withdraw'],
  ]);
}

/** Sends consumers the messages of the last version, valid and invalid. */
async function checkConsumers(rig: Rig, schemas: EventSchemas, { size, say }: ProofContext): Promise<Measure[]> {
  const { ofEachType } = SIZES[size];
  await rig.drained(RESTED_WITHIN_MS);
  const own = await Promise.all(CONSUMERS.map((queue) => rig.cloud.deadLetters(queue)));
  const eventsOf = (queue: QueueKey) =>
    EVENT_TYPES.filter((type) => (QUEUES[queue].messages as readonly string[]).includes(type));
  let sent = 0;
  const refused: string[] = [];
  const taken: string[] = [];
  for (const queue of CONSUMERS) {
    const events = eventsOf(queue);
    await send(
      rig,
      queue,
      events.flatMap((type) => releasedMessages(type)),
    );
    refused.push(...(await rig.cloud.deadLetters(queue)).map(({ reason }) => `${queue}: ${reason}`));
    const spoilt = events.flatMap((type) =>
      releasedMessages(type)
        .slice(0, ofEachType)
        .flatMap((message) => messageBreaks(message, schemas[type]))
        .map(({ what, broken }) => ({ what: `${type}: ${what}`, broken })),
    );
    const ids = await send(
      rig,
      queue,
      spoilt.map(({ broken }) => broken),
    );
    const dlqMessages = (await rig.cloud.deadLetters(queue)).filter(({ reason }) => REFUSED.has(reason));
    const given = new Set(dlqMessages.map(({ originalId }) => originalId));
    taken.push(...spoilt.flatMap(({ what }, n) => (given.has(ids[n]!) ? [] : [what])));
    sent += spoilt.length;
    say(`${sent} spoilt messages sent, ${taken.length} taken`);
  }
  return [
    none(
      'published events that a consumer refused',
      own.flat().map(({ reason, body }) => `${reason}: ${body}`),
    ),
    none('messages of the last version that a consumer refused', refused),
    atLeast('spoilt messages sent', sent, FEWEST_SPOILT),
    none(TAKEN, taken),
  ];
}

async function send(rig: Rig, queue: QueueKey, messages: readonly Message[]): Promise<string[]> {
  const ids = await rig.cloud.send(
    queue,
    messages.map((message) => JSON.stringify(message)),
  );
  await rig.drained(RESTED_WITHIN_MS);
  return ids;
}
