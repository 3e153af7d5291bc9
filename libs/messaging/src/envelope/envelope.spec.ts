import { createEnvelope, parseEnvelope } from './envelope';
import { PoisonMessageError, type PoisonReason } from './message-errors';

const envelope = createEnvelope({
  id: 'job-1-2',
  source: 'jobs-service',
  type: 'job.claimed',
  time: new Date('2026-01-15T10:30:00.000Z'),
  detail: { sequence: 2 },
});

const reasonOf = (body: string | undefined): { reason: PoisonReason; message: string } => {
  try {
    parseEnvelope(body);
  } catch (error) {
    if (error instanceof PoisonMessageError) return error;
    throw error;
  }
  throw new Error('It was parsed');
};

it('creates a message body that holds the envelope only', () => {
  expect(envelope).toEqual({
    version: '0',
    id: 'job-1-2',
    source: 'jobs-service',
    'detail-type': 'job.claimed',
    time: '2026-01-15T10:30:00.000Z',
    detail: { sequence: 2 },
  });
});

it('reads an envelope that it created, and one with the unknown fields of a newer sender', () => {
  expect(parseEnvelope(JSON.stringify({ ...envelope, mood: 'good' }))).toEqual({ ...envelope, mood: 'good' });
});

it.each([
  ['nothing', undefined],
  ['an empty body', ''],
  ['half an object', '{"version":"0"'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '7'],
])('refuses %s as unparseable', (_, body) => {
  expect(reasonOf(body).reason).toBe('unparseable');
});

it.each(['id', 'source', 'detail-type', 'time', 'detail'])(
  'refuses an envelope without %s and names the field',
  (field) => {
    const { reason, message } = reasonOf(JSON.stringify({ ...envelope, [field]: undefined }));
    expect(reason).toBe('unparseable');
    expect(message).toContain(field);
  },
);

it.each([
  ['a list as detail', { detail: [] }],
  ['text as detail', { detail: 'x' }],
  ['an id that is no text', { id: 7 }],
  ['a time that is not UTC', { time: '2026-01-15T10:30:00+01:00' }],
])('refuses %s as unparseable', (_, fault) => {
  expect(reasonOf(JSON.stringify({ ...envelope, ...fault })).reason).toBe('unparseable');
});

it.each(['1', 0, undefined, null])('refuses version %j as unknown', (version) => {
  expect(reasonOf(JSON.stringify({ ...envelope, version })).reason).toBe('unknown-version');
});
