import { readdirSync } from 'node:fs';
import { EVENT_TYPES, EVENTS, type EventType, eventsOf, JobCreated, type PayloadOf, payloadsOf } from '.';

const BASES = ['job-event', 'claim-event', 'listing-event'];

it('every event is declared once, in a file of the same name', () => {
  const files = readdirSync(__dirname).map((file) => file.replace('.ts', ''));
  const events = files.filter((file) => ![...BASES, 'index', 'events.spec'].includes(file));
  expect(EVENT_TYPES.map((type) => type.replace(/[._]/g, '-')).sort()).toEqual(events.sort());
});

it('an event has the class, topic and source of its file', () => {
  expect(EVENTS['job.created']).toBe(JobCreated);
  const factsOf = (type: EventType) => [EVENTS[type].type, EVENTS[type].topic, EVENTS[type].source];
  expect(factsOf('job.created')).toEqual(['job.created', 'freelance-jobs-events', 'jobs-service']);
  expect(factsOf('category.created')).toEqual(['category.created', 'categories-events', 'categories-service']);
});

it('a topic carries its own events, in the order of the list, except those that the caller leaves out', () => {
  expect(eventsOf('categories-events')).toEqual(['category.created']);
  const all = eventsOf('freelance-jobs-events');
  expect(all.slice(0, 3)).toEqual(['job.created', 'job.claimed', 'job.submitted']);
  expect(eventsOf('freelance-jobs-events', { but: ['job.claimed'] })).toEqual(
    all.filter((type) => type !== 'job.claimed'),
  );
  // @ts-expect-error -- an event of another topic
  eventsOf('freelance-jobs-events', { but: ['category.created'] });
});

it('a payload class is found by type, and the wrong type does not compile', () => {
  expect(payloadsOf(['job.created'])).toEqual({ 'job.created': JobCreated });
  const reason: PayloadOf<'job.cancelled'>['reason'] = null;
  expect(reason).toBeNull();
  // @ts-expect-error -- a field of another event
  const wrong: keyof PayloadOf<'job.cancelled'> = 'claimId';
  expect(wrong).toBe('claimId');
});
