import { LINKED_PATHS } from '@freelance/contracts';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import type { MailKind } from './mail-table';
import { toMime } from './mime';
import { FACTS, KINDS, OWNER_LINK, RELIST_LINK, render, SEEKER_LINK, shown, UNSUBSCRIBE_LINK } from './testing/mails';
import { MailFactsInvalidError } from './write-mail';

/** The text without its quote marks. */
const unquoted = (text: string): string => text.replace(/^> /gm, '');

const EXPECTED: Record<MailKind, { subject: string; says: string[] }> = {
  'new-job': {
    subject: 'New job in Web Development: Landing page',
    says: ['1,234.50', '1 day, 2 hours', '15 February 2026, 10:30 UTC', 'One page, three sections.'],
  },
  'claimed-to-owner': {
    subject: 'Your job was claimed: Landing page',
    says: ['seeker-456', '16 January 2026, 08:00 UTC', '17 January 2026, 10:00 UTC', '1,234.50', 'I start\ntoday.'],
  },
  'claimed-receipt': {
    subject: 'You claimed a job: Landing page',
    says: ['17 January 2026, 10:00 UTC', '1,234.50', 'I start\ntoday.'],
  },
  'submitted-to-owner': {
    subject: 'Work was submitted: Landing page',
    says: [
      '16 January 2026, 20:15 UTC',
      'https://files.test/landing.zip',
      'readme.txt',
      'logo.svg',
      'All three sections.',
    ],
  },
  'submitted-receipt': {
    subject: 'You submitted your work: Landing page',
    says: [
      '16 January 2026, 20:15 UTC',
      'https://files.test/landing.zip',
      'readme.txt',
      'logo.svg',
      'All three sections.',
    ],
  },
  'approved-to-claimer': {
    subject: 'Your work was approved: Landing page',
    says: ['The owner approved', '18 January 2026, 09:05 UTC', '1,234.50', 'Well done.'],
  },
  'approved-to-owner': {
    subject: 'Work was approved automatically: Landing page',
    says: ['18 January 2026, 09:05 UTC', '1,234.50'],
  },
  'rejected-to-claimer': {
    subject: 'Your work was rejected: Landing page',
    says: ['18 January 2026, 09:05 UTC', 'The third section is missing.'],
  },
  'expired-to-owner': {
    subject: 'Your job has expired: Landing page',
    says: ['15 February 2026, 10:30 UTC', '1,234.50', 'Relist the job'],
  },
  'timedout-to-claimer': {
    subject: 'Your time is over: Landing page',
    says: ['17 January 2026, 10:00 UTC', '1,234.50', 'cannot claim this job again unless its owner relists it'],
  },
  'timedout-to-owner': {
    subject: 'No work was submitted in time: Landing page',
    says: ['seeker-456', '17 January 2026, 10:00 UTC', '1,234.50', 'open to other seekers again, or expired'],
  },
  'expiry-reminder-to-owner': {
    subject: 'Your listing ends soon: Landing page',
    says: ['15 February 2026, 10:30 UTC', '1,234.50', 'extend'],
  },
  'submission-reminder-to-claimer': {
    subject: 'Your work is due soon: Landing page',
    says: ['15 February 2026, 10:30 UTC', '1,234.50', 'Submit your work'],
  },
  'review-reminder-to-owner': {
    subject: 'Work waits for your review: Landing page',
    says: ['15 February 2026, 10:30 UTC', '1,234.50', 'approved automatically'],
  },
  'extended-to-claimer': {
    subject: 'You have more time: Landing page',
    says: ['20 January 2026, 10:00 UTC'],
  },
  'changes-requested-to-claimer': {
    subject: 'Changes are requested: Landing page',
    says: ['20 January 2026, 10:00 UTC', 'Please add the third section.'],
  },
  'withdrawn-to-owner': {
    subject: 'Your job was given back: Landing page',
    says: ['seeker-456', '16 January 2026, 09:00 UTC', 'Something came up.'],
  },
};

const linkOf = (kind: MailKind): string => {
  if (kind === 'expired-to-owner') return RELIST_LINK;
  return kind.endsWith('-to-owner') ? OWNER_LINK : SEEKER_LINK;
};

describe.each(KINDS)('a %s mail', (kind) => {
  const { subject, says } = EXPECTED[kind];
  const mail = render(kind);

  it('has its subject', () => {
    expect(mail.subject).toBe(subject);
  });

  it.each(['Hello Ann,', 'Landing page', ...says])('says "%s" as text and as HTML', (words) => {
    expect(unquoted(mail.text)).toContain(words);
    expect(shown(mail.html)).toContain(words);
  });

  it('links to a page for the role of its recipient, and for no other role', () => {
    const otherRole = kind.endsWith('-to-owner') ? '/job/seeker/' : '/job/owner/';
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(linkOf(kind));
      expect(part).not.toContain(otherRole);
    }
  });

  it('has an unsubscribe link only when it comes from a subscription', () => {
    const isFromSubscription = kind === 'new-job';
    expect(mail.text.includes(`Unsubscribe: ${UNSUBSCRIBE_LINK}`)).toBe(isFromSubscription);
    expect(mail.html.includes(`<a href="${UNSUBSCRIBE_LINK}">Unsubscribe</a>`)).toBe(isFromSubscription);
  });

  it('links to nothing but declared paths', () => {
    const paths = Object.values(LINKED_PATHS).map((path) => new RegExp(`^${path.replace(/:\w+/, '[\\w.-]+')}$`));
    for (const [, path] of mail.text.matchAll(/https:\/\/market\.test(\S*)/g)) {
      expect(paths.some((known) => known.test(path!))).toBe(true);
    }
  });

  it('is not written when a fact is missing', () => {
    expect(() => render(kind, { ...FACTS[kind], jobName: undefined })).toThrow(MailFactsInvalidError);
  });
});

it('says when the work was approved automatically', () => {
  expect(render('approved-to-claimer', FACTS['approved-to-owner']).text).toContain('approved automatically');
});

it('leaves out missing notes and files', () => {
  const { text } = render('submitted-to-owner', {
    ...JOB_EVENT_SAMPLES['job.submitted'],
    submissionNotes: null,
    deliverableUrl: null,
    additionalFiles: [],
  });
  expect(text).not.toMatch(/Notes|Link to the work|File|null/);
});

it('greets a recipient whose name is not known', () => {
  for (const name of [undefined, '', ' \u3164\n'])
    expect(render('claimed-receipt', FACTS['claimed-receipt'], { name }).text).toMatch(/^Hello,$/m);
});

describe('the raw message', () => {
  const raw = async (unsubscribeUrl?: string) =>
    (
      await toMime({ ...render('new-job'), from: 'noreply@market.test', to: 'ann@market.test', unsubscribeUrl })
    ).toString();

  it('has a text and an HTML part', async () => {
    const message = await raw();
    expect(message).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect(message).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(message).toMatch(/^Content-Type: text\/html; charset=utf-8\r$/m);
  });

  it('offers one-click unsubscribing when the mail comes from a subscription', async () => {
    const message = await raw(UNSUBSCRIBE_LINK);
    expect(message).toMatch(/^List-Unsubscribe: <https:\/\/market\.test\/unsubscribe\/token>\r$/m);
    expect(message).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  });

  it('does not offer it otherwise', async () => {
    expect(await raw()).not.toMatch(/^List-/m);
  });
});
