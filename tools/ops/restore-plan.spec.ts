import { requireRestorable } from './restore-plan';

const NOW = new Date('2026-03-01T00:00:00Z');

it('DynamoDB can put a table back to the last 35 days', () => {
  expect(() => requireRestorable('2026-01-25T00:00:00.000Z', NOW)).not.toThrow();
  expect(() => requireRestorable('2026-01-24T23:59:59.000Z', NOW)).toThrow('more than 35 days ago');
  expect(() => requireRestorable('2026-03-01T00:00:01.000Z', NOW)).toThrow('in the future');
});
