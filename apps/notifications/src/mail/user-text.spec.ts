import fc from 'fast-check';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import { type Language, LANGUAGES } from '../locales/catalogue';
import { wordsFor } from '../locales/words';
import { cleanLine } from './clean-text';
import { Links } from './links';
import { MAIL_KINDS, type MailKind } from './mail-table';
import { toMime } from './mime';
import { type RenderedMail, renderMail } from './render-mail';
import { FACTS, KINDS, LINKS, OWNER_LINK, render, shown, UNSUBSCRIBE_LINK } from './testing/mails';

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
function renderHostile(kind: MailKind, hostile: string, language: Language): RenderedMail {
  const words = wordsFor({ locale: language });
  const facts = spoil(FACTS[kind], hostile);
  const [link] = LINKS.filter(({ requestId }) => requestId === (facts as { requestId?: string }).requestId);
  const content = MAIL_KINDS[kind].write(facts, new Links('https://market.test'), words, link ?? LINKS[0]!);
  return renderMail(content, words, { name: hostile, unsubscribeUrl: UNSUBSCRIBE_LINK });
}

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

  const MAILS = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));

  describe.each(MAILS)('in a $kind mail in the language $language', ({ kind, language }) => {
    it.each(CORPUS)('cannot become markup, a template or a header: %j', async (words) => {
      const mail = renderHostile(kind, words, language);
      const plain = renderHostile(kind, 'words', language);
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
        'Content-Language',
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
    const plainIn = Object.fromEntries(
      LANGUAGES.map((language) => [language, ownLines(renderHostile(kind, 'WORDS', language).text)]),
    ) as Record<Language, string[]>;
    expect(Object.values(plainIn).flatMap((lines) => lines.filter((line) => line.startsWith('WORDS')))).toEqual([]);

    fc.assert(
      fc.property(hostile, fc.constantFrom(...LANGUAGES), (words, language) => {
        const inQuotes = (name: string) => wordsFor({ locale: language }).inQuotes(name);
        const expected = plainIn[language].map((line) =>
          line
            .replaceAll(inQuotes('WORDS'), () => inQuotes(cleanLine(words)))
            .replaceAll('WORDS', () => cleanLine(words)),
        );
        expect(ownLines(renderHostile(kind, words, language).text).map(bare)).toEqual(expected.map(bare));
      }),
    );
  });

  it('cannot end the quotation marks around the name of a job', () => {
    const jobName = 'x” was approved: see "https://evil.test/" “y';
    const { text } = render('claimed-to-owner', { ...JOB_EVENT_SAMPLES['job.claimed'], jobName });
    expect(text).toContain("“x' was approved: see 'https://evil.test/' 'y” was claimed");
  });

  it('is marked also when it is blank', () => {
    const claimerNotes = 'Hi!\n\nView the job:\nhttps://evil.test/\u2028--\vYou get this mail because of nothing';
    const { text } = render('claimed-to-owner', { ...JOB_EVENT_SAMPLES['job.claimed'], claimerNotes });
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
  const mail = render('claimed-to-owner', { ...JOB_EVENT_SAMPLES['job.claimed'], claimerNotes: words });
  expect(mail.text).toContain(words);
  expect(shown(mail.html)).toContain('{{constructor}} {{{this}}} {{&gt; layout}}');
});
