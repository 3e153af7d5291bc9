import { KEPT_DAYS, LINKED_PATHS, REASON_CODES } from '@freelance/contracts';
import { type Catalogue, LANGUAGES, type MessageKey } from '../locales/catalogue';
import { en } from '../locales/en';
import { Formats } from '../locales/formats';
import { Messages } from '@freelance/words';
import { Words, wordsFor } from '../locales/words';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import { MailFactsInvalidError } from './check-mail';
import type { MailKind } from './mail-table';
import { toMime } from './mime';
import { confirmPage, donePage } from '../unsubscribe/unsubscribe-page';
import {
  FACTS,
  KINDS,
  LINKS,
  OWNER_LINK,
  PROFILE_LINK,
  RELIST_LINK,
  render,
  REVERT_LINK,
  SEEKER_LINK,
  shown,
  UNSUBSCRIBE_LINK,
  VERIFY_LINK,
} from './testing/mails';

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
  'account-suspended': {
    subject: 'Your account is suspended',
    says: [
      'mass messages',
      'You can finish what is running',
      '15 January 2026, 10:30 UTC',
      '22 January 2026, 10:30 UTC',
    ],
  },
  'account-reinstated': {
    subject: 'Your account is active again',
    says: ['The time of your suspension is over.', '22 January 2026, 10:30 UTC'],
  },
  welcome: {
    subject: 'Welcome: your profile is ready',
    says: ['when you signed in for the first time', 'User id', 'seeker-456'],
  },
  'email-verify': {
    subject: 'Confirm your e-mail address',
    says: ['ann@market.test', '17 January 2026, 10:00 UTC', 'If you did not enter it, ignore this mail'],
  },
  'export-ready': {
    subject: 'Your data is ready',
    says: ['Sign in to get them', 'seven days', 'export-0b6cfa0e'],
  },
  'erasure-requested': {
    subject: 'Your account will be erased',
    says: ['22 January 2026, 10:30 UTC', 'call the erasure off', 'finish what is running'],
  },
  'erasure-done': {
    subject: 'Your account is erased',
    says: [
      '14 days',
      '30 days',
      '35 days',
      'Logs',
      'Backups',
      'Messages between our services',
      'random id',
      'two years',
    ],
  },
  'email-changed': {
    subject: 'Your e-mail address was changed',
    says: ['ann@market.test', '17 January 2026, 10:00 UTC', 'restore this address with the link below'],
  },
};

const isAboutJob = (kind: MailKind): boolean => 'jobName' in FACTS[kind];

/** An erased user has nothing left to look at. */
const linkOf = (kind: MailKind): string | undefined => {
  if (kind === 'erasure-done') return undefined;
  if (kind === 'export-ready') return `${PROFILE_LINK}/exports`;
  if (kind === 'erasure-requested') return `${PROFILE_LINK}/erasure`;
  if (kind === 'email-verify') return VERIFY_LINK;
  if (kind === 'email-changed') return REVERT_LINK;
  if (!isAboutJob(kind)) return PROFILE_LINK;
  if (kind === 'expired-to-owner') return RELIST_LINK;
  return kind.endsWith('-to-owner') ? OWNER_LINK : SEEKER_LINK;
};

describe.each(KINDS)('a %s mail', (kind) => {
  const { subject, says } = EXPECTED[kind];
  const mail = render(kind);

  it('has its subject', () => {
    expect(mail.subject).toBe(subject);
  });

  it.each(['Hello Ann,', ...(isAboutJob(kind) ? ['Landing page'] : []), ...says])(
    'says "%s" as text and as HTML',
    (words) => {
      expect(unquoted(mail.text)).toContain(words);
      expect(shown(mail.html)).toContain(words);
    },
  );

  it('links to a page for the role of its recipient, and for no other role', () => {
    const otherRole = kind.endsWith('-to-owner') ? '/job/seeker/' : '/job/owner/';
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(linkOf(kind) ?? '');
      expect(part.includes('https://market.test')).toBe(linkOf(kind) !== undefined);
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
    const fact = isAboutJob(kind) ? 'jobName' : 'userId';
    expect(() => render(kind, { ...FACTS[kind], [fact]: undefined })).toThrow(MailFactsInvalidError);
  });
});

it('says when the work was approved automatically', () => {
  expect(render('approved-to-claimer', FACTS['approved-to-owner']).text).toContain('approved automatically');
});

it('says that a suspension has no end, and names none', () => {
  const { text } = render('account-suspended', { ...FACTS['account-suspended'], until: null });
  expect(text).toContain('until an administrator ends it');
  expect(text).not.toMatch(/Suspended until|by itself|null/);
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

  it('has its language as a header', async () => {
    expect(await raw()).toMatch(/^Content-Language: en\r$/m);
    const german = render('new-job', FACTS['new-job'], { name: 'Ann' }, wordsFor({ locale: 'de-AT' }));
    const message = await toMime({ ...german, from: 'noreply@market.test', to: 'ann@market.test' });
    expect(message.toString()).toMatch(/^Content-Language: de\r$/m);
  });

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

describe('a mail in another language', () => {
  const GERMAN = wordsFor({ locale: 'de-AT', timeZone: 'Europe/Vienna' });

  it('has its words, numbers and times, and the texts of users unchanged', () => {
    const mail = render('claimed-to-owner', FACTS['claimed-to-owner'], { name: 'Ann' }, GERMAN);
    expect(mail.language).toBe('de');
    expect(mail.subject).toBe('Ihr Auftrag wurde übernommen: Landing page');
    expect(mail.html).toContain('<html lang="de">');
    for (const part of [unquoted(mail.text), shown(mail.html)])
      for (const words of [
        'Guten Tag Ann,',
        '„Landing page“ wurde übernommen',
        '17. Jänner 2026, 11:00 MEZ',
        '1 234,50',
        'I start\ntoday.',
      ])
        expect(part).toContain(words);
  });

  it('has its word for the unsubscribe link', () => {
    const mail = render('new-job', FACTS['new-job'], {}, wordsFor({ locale: 'es' }));
    expect(mail.text).toContain(`Cancelar la suscripción: ${UNSUBSCRIBE_LINK}`);
    expect(mail.html).toContain(`<a href="${UNSUBSCRIBE_LINK}">Cancelar la suscripción</a>`);
  });

  it.each(KINDS)('has another subject, heading and text than the English one: %s', (kind) => {
    const lines = LANGUAGES.map((locale) => render(kind, FACTS[kind], {}, wordsFor({ locale })).text.split('\n'));
    for (const index of [0, 2, 4]) expect(new Set(lines.map((line) => line[index])).size).toBe(LANGUAGES.length);
  });
});

describe('the words of mails and pages', () => {
  const WITHOUT_NOTES = { claimerNotes: null, submissionNotes: null, approvalNotes: null };
  const REASONS = REASON_CODES.map((reasonCode) => ({ reasonCode, until: null }));
  /** Every kind, with the facts that change its words. */
  const MAILS = KINDS.flatMap((kind) =>
    [{}, { automatic: true }, { automatic: false }, WITHOUT_NOTES, ...REASONS].map((changes) => ({
      kind,
      facts: { ...FACTS[kind], ...changes },
    })),
  );

  // Marks each message, so that words that no catalogue has can be seen.
  const marked = Object.fromEntries(Object.entries(en).map(([key, message]) => [key, `⟦${message}⟧`]));
  const MARKED = new Words(new Messages<typeof en>('en', marked as Catalogue), new Formats('en-GB', 'UTC'));

  /** A value in the facts of a mail: a message, a text of a user, or a number in the form of the locale. */
  const isKnownValue = (value: string, facts: object): boolean => {
    const { payAmount, timeToCompleteSeconds = 0 } = facts as { payAmount: number; timeToCompleteSeconds?: number };
    const kept = Object.values(KEPT_DAYS).map((days) => MARKED.duration(days * 24 * 60 * 60));
    const numbers = [MARKED.money(payAmount), MARKED.duration(timeToCompleteSeconds), ...kept];
    const texts = [...Object.values(facts).flat(), ...LINKS.map(({ address }) => address)];
    return /^⟦.*⟧$/.test(value) || numbers.includes(value) || texts.includes(value);
  };

  it.each(MAILS)('are all in the catalogues: $kind', ({ kind, facts }) => {
    const { subject, text, html } = render(kind, facts, { name: 'Ann' }, MARKED);
    expect(subject).toMatch(/^⟦.*⟧$/);
    const unknown = text.split('\n').filter((line) => {
      const [, value] = /^⟦[^⟧]*⟧: (.*)$/.exec(line) ?? [];
      if (value !== undefined) return !value.startsWith('https://') && !isKnownValue(value, facts);
      return !/^(⟦.*⟧:?|> .*|https:\S+|--|)$/.test(line);
    });
    expect(unknown).toEqual([]);

    const values = /<style>[^]*?<\/style>|<td[^>]*>[^]*?<\/td>|<blockquote[^>]*>[^]*?<\/blockquote>/g;
    const texts = html.replace(values, '').split(/<[^>]*>/);
    expect(texts.map((node) => node.trim()).filter((node) => !/^(⟦[^]*⟧|)$/.test(node))).toEqual([]);
  });

  it('are all used', () => {
    const said = jest.spyOn(Messages.prototype, 'say');
    for (const { kind, facts } of MAILS) for (const reader of [{ name: 'Ann' }, {}]) render(kind, facts, reader);
    for (const page of [confirmPage, donePage]) page('Web Development', wordsFor({}));
    const used = new Set(said.mock.calls.map(([key]) => key));
    expect((Object.keys(en) as MessageKey[]).filter((key) => !used.has(key))).toEqual([]);
  });
});
