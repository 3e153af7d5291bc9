import { FACTS } from '../mail/testing/mails';
import type { JobFacts } from './erase-in-facts';
import { eraseInFacts } from './erase-in-facts';

/** Facts that are no words of a user. */
const FIXED = /(Id|At|Url|Date|Deadline|Arn)$|^(status|kind|categoryName|originalStatus|previousStatus)$/;
const SECRET = 'a secret';
const PSEUDONYM = 'erased-1';

const kinds = Object.entries(FACTS as Record<string, JobFacts>).filter(([, facts]) => 'jobId' in facts);

/** Every text that is left, with the name of its field. */
const textsIn = (facts: JobFacts): string[] =>
  Object.entries(facts).flatMap(([name, value]) => [value].flat().map((text) => `${name}: ${String(text)}`));

/** The facts with the secret in every text that a user can have written. */
const withSecrets = (facts: JobFacts): JobFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (name === 'deliverableUrl') return [name, `https://example.com/${SECRET}`];
      if (Array.isArray(value)) return [name, [SECRET]];
      return [name, typeof value === 'string' && !FIXED.test(name) ? SECRET : value];
    }),
  );

it.each(kinds)('%s has nothing of owner and claimer when both are erased', (_, facts) => {
  const { ownerId, claimerId } = facts as { ownerId: string; claimerId?: string };
  const erasedOwner = eraseInFacts(withSecrets(facts), ownerId, PSEUDONYM);
  const left = claimerId === undefined ? erasedOwner : eraseInFacts(erasedOwner, claimerId, PSEUDONYM);
  expect(textsIn(left).filter((text) => text.includes(SECRET) || text.includes(ownerId))).toEqual([]);
  expect(left).toMatchObject({
    ownerId: PSEUDONYM,
    jobName: '[erased]',
    payAmount: facts.payAmount,
    ...(claimerId !== undefined && { claimerId: PSEUDONYM }),
  });
});

it('the words of the other party stay', () => {
  const facts = withSecrets(FACTS['submitted-to-owner'] as JobFacts);
  const { ownerId, claimerId } = facts as { ownerId: string; claimerId: string };
  expect(eraseInFacts(facts, ownerId, PSEUDONYM)).toMatchObject({ claimerId, submissionNotes: SECRET });
  expect(eraseInFacts(facts, claimerId, PSEUDONYM)).toMatchObject({
    ownerId,
    jobName: SECRET,
    submissionNotes: '[erased]',
  });
  expect(eraseInFacts(facts, 'another', PSEUDONYM)).toBe(facts);
});
