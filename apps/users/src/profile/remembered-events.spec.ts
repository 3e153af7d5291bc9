import { type Envelope, ENVELOPE_VERSION } from '@freelance/contracts';
import { create } from './domain/create';
import { eventsOf, withEvents } from './remembered-events';

const NOW = new Date('2026-01-15T12:00:00.000Z');
const FACTS = { email: 'ann@example.com', name: 'Ann', roles: ['owner'] };
const { profile, events } = create('ann', FACTS, NOW);
const envelope = (type: string, detail: object, sequence = 1): { envelope: Envelope } => ({
  envelope: {
    version: ENVELOPE_VERSION,
    id: `user-ann-${sequence}`,
    source: 'users-service',
    'detail-type': type,
    time: NOW.toISOString(),
    detail,
  },
});
const created = envelope('user.created', events[0]!.detail);

it('an event is remembered without the person, and read with what the profile knows now', () => {
  const stored = withEvents(undefined, [created]);
  expect(JSON.stringify(stored)).not.toMatch(/ann@example.com|"Ann"/);
  const [read] = eventsOf(stored, { ...profile, email: 'ann@example.org' });
  expect(read).toEqual({ ...created.envelope, detail: { ...events[0]!.detail, email: 'ann@example.org' } });
});

it('changes of the profile are not remembered, and of the others the newest 20', () => {
  const requests = Array.from({ length: 25 }, (_, n) =>
    envelope('user.email_change_requested', { requestId: `r-${n}` }, n + 2),
  );
  const stored = withEvents(withEvents(undefined, [created]), [envelope('user.updated', {}, 27), ...requests]);
  expect(stored.map(({ id }) => id)).toEqual(requests.slice(5).map(({ envelope: { id } }) => id));
});

it('audit records are not remembered', () => {
  const record = { actorId: 'admin-1', reason: 'Words for administrators' };
  expect(withEvents(undefined, [envelope('audit.recorded', record)])).toEqual([]);
});

it('a row of an earlier release has none', () => {
  expect(eventsOf(undefined, profile)).toEqual([]);
});
