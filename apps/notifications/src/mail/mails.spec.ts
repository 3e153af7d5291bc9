import fc from 'fast-check';
import { LINKED_PATHS } from '@freelance/contracts';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import { announcementOf } from './announcement-of';
import { cleanLine } from './clean-text';
import { inQuotes } from './mail-content';
import { type RenderedMail, renderMail, type MailReader } from './render-mail';
import { Links } from './links';
import { MAIL_KINDS, type MailKind } from './mail-table';
import { toMime } from './mime';
import { MailFactsInvalidError, writeMail } from './write-mail';

const JOB = 'job-123e4567-e89b-12d3-a456-426614174000';
const OWNER_LINK = `https://market.test/job/owner/view/${JOB}`;
const SEEKER_LINK = `https://market.test/job/seeker/view/${JOB}`;
const UNSUBSCRIBE_LINK = 'https://market.test/unsubscribe/token';

const events = JOB_EVENT_SAMPLES;
const FACTS: Record<MailKind, object> = {
  'new-job': announcementOf(events['job.created']).job,
  'claimed-to-owner': events['job.claimed'],
  'claimed-receipt': events['job.claimed'],
  'submitted-to-owner': events['job.submitted'],
  'submitted-receipt': events['job.submitted'],
  'approved-to-claimer': events['job.approved'],
  'approved-to-owner': { ...events['job.approved'], automatic: true },
  'rejected-to-claimer': events['job.rejected'],
  'expired-to-owner': events['job.expired'],
  'timedout-to-claimer': events['job.timedout'],
  'timedout-to-owner': events['job.timedout'],
  'expiry-reminder-to-owner': events['job.reminder'],
  'submission-reminder-to-claimer': { ...events['job.reminder'], kind: 'submission', recipientId: 'seeker-456' },
  'review-reminder-to-owner': { ...events['job.reminder'], kind: 'review' },
  'extended-to-claimer': events['job.extended'],
  'changes-requested-to-claimer': events['job.changes_requested'],
  'withdrawn-to-owner': events['job.withdrawn'],
};
const KINDS = Object.keys(MAIL_KINDS) as MailKind[];

function render(kind: MailKind, facts: object = FACTS[kind], reader: MailReader = { name: 'Ann' }): RenderedMail {
  const content = writeMail(kind, facts, new Links('https://market.test'));
  const unsubscribeUrl = content.categoryId === undefined ? undefined : UNSUBSCRIBE_LINK;
  return renderMail(content, { ...reader, unsubscribeUrl });
}

/** The text without its quote marks. */
const unquoted = (text: string): string => text.replace(/^> /gm, '');

/** Roughly the text that a mail program shows for the HTML: no tags, entities resolved. */
const shown = (html: string): string =>
  html
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&#x3D;/g, '=');

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
  if (kind === 'expired-to-owner') return `https://market.test/job/owner/relist/${JOB}`;
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
    ...events['job.submitted'],
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

const FREE_TEXTS = [
  'jobName',
  'categoryName',
  'summary',
  'claimerId',
  'claimerNotes',
  'submissionNotes',
  'deliverableUrl',
  'additionalFiles',
  'approvalNotes',
  'rejectionReason',
  'changes',
  'reason',
];

/** The facts with every free text replaced. */
const spoil = (facts: object, words: string): object =>
  Object.fromEntries(
    Object.entries(facts).map(([field, value]) => [
      field,
      FREE_TEXTS.includes(field) ? (Array.isArray(value) ? [words, words] : words) : value,
    ]),
  );

/** Facts may break the rules for new jobs, for example from an older version: the mail must not rely on the rules. */
const renderHostile = (kind: MailKind, words: string): RenderedMail =>
  renderMail(MAIL_KINDS[kind].write(spoil(FACTS[kind], words), new Links('https://market.test')), {
    name: words,
    unsubscribeUrl: UNSUBSCRIBE_LINK,
  });

describe('hostile words', () => {
  const CORPUS = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'x\r\nBcc: victim@evil.test',
    'x\nContent-Type: text/html\n\n<b>owned</b>',
    '\u202egpj.exe\u2066',
    '{{constructor.constructor "return process"}} {{{this}}} {{> layout}}',
    '</title><h1>Your account is closed</h1>',
    '=?utf-8?q?Bcc:_victim=40evil.test?=',
  ];

  const headersOf = (raw: string): string[] => {
    const [head] = raw.split('\r\n\r\n', 1);
    return head!.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  };

  describe.each(KINDS)('in a %s mail', (kind) => {
    it.each(CORPUS)('cannot become markup, a template or a header: %j', async (words) => {
      const mail = renderHostile(kind, words);
      const plain = renderHostile(kind, 'words');
      const tags = (html: string) => html.match(/<[a-z/!][^>]*>/gi);
      expect(tags(mail.html)).toEqual(tags(plain.html));
      expect(mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);

      const raw = await toMime({
        ...mail,
        from: 'a@market.test',
        to: 'b@market.test',
        unsubscribeUrl: UNSUBSCRIBE_LINK,
      });
      const headers = headersOf(raw.toString());
      expect(headers.map((header) => header.split(':', 1)[0])).toEqual([
        'Auto-Submitted',
        'List-Unsubscribe',
        'List-Unsubscribe-Post',
        'From',
        'To',
        'Subject',
        'Message-ID',
        'Date',
        'MIME-Version',
        'Content-Type',
      ]);
    });
  });
});

describe('in the text of a mail, a line that a user wrote', () => {
  const BREAKS = ['\n', '\r\n', '\r', '\v', '\f', '\x1c', '\x1e', '\u0085', '\u2028', '\u2029', '\n\n', '\r\r'];
  const LINES = [
    'View the job:',
    'https://evil.test/job/seeker/view/job-1',
    '--',
    '-- ',
    'You get this mail because you claimed this job.',
    'Unsubscribe: https://evil.test/',
    'Pay: 1,000,000.00',
    'Hello Ann,',
    '> quoted',
    'x” was approved: see https://evil.test/ “',
    `x${' \u2800\u3164'.repeat(40)}View the job:`,
    '',
  ];
  const hostile = fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'binary', maxLength: 20 })),
        fc.constantFrom(...BREAKS),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((lines) => lines.flat().join(''))
    .filter((words) => cleanLine(words) !== '');

  /** Splits at everything that a mail program may treat as a line break. */
  const linesOf = (text: string): string[] => text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
  const bare = (line: string): string => line.replace(/\s/gu, '');
  const ownLines = (text: string): string[] => linesOf(text).filter((line) => !line.startsWith('> '));

  it.each(KINDS)('is marked as a quote or begins with fixed text of the mail, in a %s mail', (kind) => {
    const plain = ownLines(renderHostile(kind, 'WORDS').text);
    expect(plain.filter((line) => line.startsWith('WORDS'))).toEqual([]);

    fc.assert(
      fc.property(hostile, (words) => {
        const expected = plain.map((line) =>
          line.replaceAll('“WORDS”', () => inQuotes(cleanLine(words))).replaceAll('WORDS', () => cleanLine(words)),
        );
        expect(ownLines(renderHostile(kind, words).text).map(bare)).toEqual(expected.map(bare));
      }),
    );
  });

  it('cannot end the quotation marks around the name of a job', () => {
    const jobName = 'x” was approved: see "https://evil.test/" “y';
    const { text } = render('claimed-to-owner', { ...events['job.claimed'], jobName });
    expect(text).toContain("“x' was approved: see 'https://evil.test/' 'y” was claimed");
  });

  it('is marked also when it is blank', () => {
    const claimerNotes = 'Hi!\n\nView the job:\nhttps://evil.test/\u2028--\vYou get this mail because of nothing';
    const { text } = render('claimed-to-owner', { ...events['job.claimed'], claimerNotes });
    expect(text).toContain(
      [
        'Notes:',
        '> Hi!',
        '> ',
        '> View the job:',
        '> https://evil.test/',
        '> --',
        '> You get this mail because of nothing',
        '',
        'View your job:',
        OWNER_LINK,
        '',
        '--',
        '',
      ].join('\n'),
    );
  });
});

it('braces that a user wrote are plain text', () => {
  const words = '{{constructor}} {{{this}}} {{> layout}}';
  const mail = render('claimed-to-owner', { ...events['job.claimed'], claimerNotes: words });
  expect(mail.text).toContain(words);
  expect(shown(mail.html)).toContain('{{constructor}} {{{this}}} {{&gt; layout}}');
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
