import { EVENT_TYPES, EVENTS, eventsOf } from '@freelance/contracts';
import { CATEGORY_TOPICS } from './queue-declaration';
import { type Queue, QUEUE_KEYS, QUEUES, SUBSCRIPTIONS, subscriptionsOf, topicsNeededBy } from './queues';
import { API_NAMES, callsOf, CORE_NAMES, manifestOf, SERVICE_NAMES, urlVariables } from './services';
import { SHARED_TABLES, SHARED_TOPICS } from './shared';
import type { TableDeclaration } from './table-declaration';
import { TOPIC_KEYS, topicDeclaration, TOPICS } from './topics';

const duplicatesIn = <Value>(values: readonly Value[]): Value[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
const manifests = SERVICE_NAMES.map(manifestOf);
const entriesOf = (heading: 'tables' | 'queues' | 'topics') =>
  [...manifests.map((manifest) => manifest[heading]), ...(heading === 'tables' ? [SHARED_TABLES] : [])].flatMap(
    (declared) => Object.entries<Pick<TableDeclaration, 'name' | 'external'>>(declared),
  );

describe('the manifests', () => {
  it('give every service a port of its own', () => {
    expect(duplicatesIn(manifests.map(({ port }) => port))).toEqual([]);
  });

  it.each(['tables', 'queues', 'topics'] as const)('give each of the %s a key and a name of its own', (heading) => {
    expect(duplicatesIn(entriesOf(heading).map(([key]) => key))).toEqual([]);
    // An add-on may own a table that the core reads as one of another system.
    const own = entriesOf(heading).filter(([, { external }]) => !external);
    expect(duplicatesIn(own.map(([, { name }]) => name))).toEqual([]);
  });

  it('are in an order in which no service calls a later one', () => {
    SERVICE_NAMES.forEach((service, index) => {
      const later = SERVICE_NAMES.slice(index);
      expect(callsOf(service).filter((called) => later.includes(called))).toEqual([]);
    });
  });

  it('have one public service, and it calls every service with an API', () => {
    const [door, ...others] = SERVICE_NAMES.filter((service) => manifestOf(service).isPublic);
    expect(others).toEqual([]);
    expect(callsOf(door!)).toEqual(API_NAMES);
  });

  it('have no core service that depends on an add-on', () => {
    const core = SERVICE_NAMES.filter((service) => manifestOf(service).kind === 'core');
    const called = core.flatMap((service) => manifestOf(service).calls);
    expect(called.filter((name) => !(core as string[]).includes(name))).toEqual([]);
  });
});

it('every called service has a variable with its origin', () => {
  expect(urlVariables((service) => service)).toMatchObject({ CATEGORIES_URL: 'categories', JOBS_URL: 'jobs' });
  expect(urlVariables((service) => service)).not.toHaveProperty('GATEWAY_URL');
});

describe('the topics', () => {
  it.each(EVENT_TYPES.filter((type) => EVENTS[type].source !== null))(
    'of %s is declared by the service that publishes it',
    (type) => {
      const { topic, source } = EVENTS[type];
      const publishers = manifests.filter(({ topics }) =>
        Object.values(topics).some(({ name, messages }) => name === topic && messages.includes(type)),
      );
      expect(publishers.map((publisher) => publisher.source)).toEqual([source]);
    },
  );

  it('of events that several services publish belong to none', () => {
    const shared: readonly string[] = Object.values(SHARED_TOPICS).flatMap(({ messages }) => messages);
    expect(EVENT_TYPES.filter((type) => EVENTS[type].source === null)).toEqual(shared);
    expect(manifests.flatMap(({ topics }) => Object.values(topics)).map(({ name }) => name)).not.toContain(
      'privacy-events',
    );
  });

  it('carry events and nothing else, unless they are internal', () => {
    const carried = TOPIC_KEYS.map(topicDeclaration).flatMap(({ messages, isInternal }) =>
      isInternal ? [] : messages,
    );
    expect([...carried].sort()).toEqual([...EVENT_TYPES].sort());
    expect(topicDeclaration('jobEvents').messages).toEqual(eventsOf(TOPICS.jobEvents));
  });
});

it('notifications consumes every job event except the two without mail', () => {
  const events: readonly string[] = QUEUES.jobEvents.messages;
  expect(eventsOf('freelance-jobs-events').filter((type) => !events.includes(type))).toEqual([
    'job.updated',
    'job.cancelled',
  ]);
  expect(duplicatesIn(events)).toEqual([]);
});

describe('the queues', () => {
  it.each(QUEUE_KEYS)('%s subscribes to a topic that carries each of its message types', (key) => {
    const { fedBy, messages, isSentTo }: Queue = QUEUES[key];
    expect([...TOPIC_KEYS, CATEGORY_TOPICS, undefined]).toContain(fedBy);
    const topic = TOPIC_KEYS.find((name) => name === fedBy);
    const carried = topic && !isSentTo ? topicDeclaration(topic).messages : messages;
    expect(messages.filter((type) => !carried.includes(type))).toEqual([]);
  });

  it('of a platform without add-ons have no subscription to their topics, and no service of the core needs these', () => {
    expect(subscriptionsOf(SERVICE_NAMES)).toEqual(SUBSCRIPTIONS);
    expect(SUBSCRIPTIONS).toContainEqual({ topic: 'users-events', queue: 'userEvents', filtered: true });
    expect(subscriptionsOf(CORE_NAMES).map(({ topic }) => topic)).not.toContain('users-events');
    expect(CORE_NAMES.flatMap(topicsNeededBy)).not.toContain('users-events');
    expect(topicsNeededBy('users')).toContain('users-events');
  });

  it('subscribe with a filter when their topic carries more types than they accept', () => {
    for (const { topic, queue, filtered } of SUBSCRIPTIONS) {
      const accepted: readonly string[] = QUEUES[queue].messages;
      const carried = TOPIC_KEYS.filter((key) => TOPICS[key] === topic).flatMap(
        (key) => topicDeclaration(key).messages,
      );
      expect({ queue, filtered }).toEqual({ queue, filtered: carried.some((type) => !accepted.includes(type)) });
    }
    expect(SUBSCRIPTIONS).toContainEqual({ topic: 'freelance-jobs-events', queue: 'jobEvents', filtered: true });
    expect(SUBSCRIPTIONS).toContainEqual({ topic: 'categories-events', queue: 'categoryEvents', filtered: false });
  });

  it.each(QUEUE_KEYS)('%s stays within the limits of SQS', (key) => {
    const queue = QUEUES[key];
    expect(queue.receiveWaitSeconds).toBeLessThanOrEqual(20);
    expect(queue.longestDelaySeconds).toBeLessThan(43_200);
    expect(queue.deadLetterRetentionSeconds).toBeLessThanOrEqual(14 * 24 * 60 * 60);
  });
});
