import { QUEUE_KEYS } from '@freelance/manifest';
import { adviceFor } from './dead-letter-advice';

const advice = (reason: string | null, queue = 'deliveries') => adviceFor({ reason, originalId: 'id-1' }, queue);

it.each(['attempts-exhausted', 'unknown-version', 'unknown-type', 'invalid-detail', null])(
  '%s: first a repair, then a redrive',
  (reason) => expect(advice(reason)).toMatch(/^\w.+\. Then: ops dlq redrive deliveries --yes$/),
);

it('a message that cannot be read is looked at before it is removed', () => {
  expect(advice('unparseable')).toMatch(
    /ops mail .*ops resend <event> <user> --yes\. Then: ops dlq purge .* --id id-1/,
  );
  expect(advice('unparseable', 'jobEvents')).toMatch(/ops mail .*ops replay <event> --yes\. Then: ops dlq purge/);
  expect(advice('unparseable')).not.toContain('redrive');
});

it('letters about deadlines are removed, because scans find the deadlines again', () => {
  for (const queue of ['jobExpiry', 'jobTimeout']) {
    expect(QUEUE_KEYS).toContain(queue);
    expect(advice('attempts-exhausted', queue)).toContain(`ops scan, and ops dlq purge ${queue}`);
  }
});
