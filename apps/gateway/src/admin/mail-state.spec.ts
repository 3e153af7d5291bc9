import type { MailState } from '@freelance/contracts';
import { addressState } from './mail-state';

type Mail = Parameters<typeof addressState>[0][number];

const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
const mail = (hour: number, state: MailState['state'], reported?: 'bounce' | 'complaint' | 'suppression'): Mail => ({
  state,
  updatedAt: at(hour),
  reports: reported ? [{ kind: reported, at: at(hour), reason: 'a reason', sesMessageId: 'ses-1' }] : [],
});

it.each<[string, Mail[], ReturnType<typeof addressState>]>([
  ['a user without mails', [], { state: 'ok', since: null }],
  ['mails that arrived', [mail(2, 'sent'), mail(1, 'sent')], { state: 'ok', since: null }],
  [
    'mails that bounced since one that arrived',
    [mail(4, 'sent', 'bounce'), mail(3, 'sent', 'bounce'), mail(2, 'sent'), mail(1, 'sent', 'bounce')],
    { state: 'bouncing', since: at(3) },
  ],
  ['a mail that arrived after a bounce', [mail(2, 'sent'), mail(1, 'sent', 'bounce')], { state: 'ok', since: null }],
  ['a complaint', [mail(2, 'sent', 'complaint'), mail(1, 'sent')], { state: 'complained', since: at(2) }],
  ['an address that SES suppresses', [mail(2, 'suppressed'), mail(1, 'sent')], { state: 'bouncing', since: at(2) }],
  [
    'mails that were not sent, which tell nothing',
    [mail(3, 'unverified'), mail(2, 'failed'), mail(1, 'sent', 'bounce')],
    { state: 'bouncing', since: at(1) },
  ],
])('of %s', (_, mails, expected) => expect(addressState(mails)).toEqual(expected));
