import type { MessageTag } from '@aws-sdk/client-ses';
import { LIMITS } from '@freelance/contracts';
import { ledgerKeyFrom, tagsOf } from './mail-tags';

const asSesTellsThem = (tags: MessageTag[]) => ({
  'ses:configuration-set': ['dev-mail'],
  ...Object.fromEntries(tags.map(({ Name, Value }) => [Name!, [Value]])),
});

describe('the tags of a mail', () => {
  it.each([
    { userId: 'seeker-456', eventId: 'job-3f0c-2' },
    { userId: 'auth0|a+b@example.com', eventId: 'job/ü=2' },
    { userId: '~'.repeat(LIMITS.userId), eventId: `job-command-${'0'.repeat(100)}-12` },
  ])('identify it, in the characters that SES allows: %j', (key) => {
    const tags = tagsOf(key)!;
    for (const { Name, Value } of tags) expect(`${Name}${Value}`).toMatch(/^[\w-]{2,512}$/);
    expect(ledgerKeyFrom(asSesTellsThem(tags))).toEqual(key);
  });

  it('are left out when they are longer than SES allows', () => {
    expect(tagsOf({ userId: 'seeker-456', eventId: 'e'.repeat(300) })).toBeUndefined();
  });

  it.each([{}, { user: ['c2Vla2Vy'] }, { user: 'c2Vla2Vy', event: 'am9i' }, { user: [1], event: [2] }])(
    'are not ours: %j',
    (tags) => {
      expect(ledgerKeyFrom(tags)).toBeUndefined();
    },
  );
});
