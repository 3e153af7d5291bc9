import fc from 'fast-check';
import { DeclaredAnswers } from '../answers/declared-answers';
import type { OpenApiDocument } from '../document';
import { curlLine } from './curl';
import { operationsIn } from './operations';
import type { Request } from './request';
import { requests } from './requests';
import { Tally } from './tally';
import { type Answer, type SentRequest, Visitor } from './visitor';

export interface FuzzOptions {
  document: OpenApiDocument;
  /** Where the platform is. */
  origin: string;
  requests: number;
  /** The same one makes the same requests; what is answered may still depend on who was first. */
  seed: number;
  /** Texts of the mails that were sent, for what is told there alone. */
  letters?: () => Promise<string[]>;
  /** Told every so often. */
  onProgress?: (sent: number) => void;
}

/** An answer that should not have come. */
export interface Finding {
  operation: string;
  faults: readonly string[];
  /** The request, as a line for a shell. */
  curl: string;
  answer: string;
  isServerError: boolean;
}

export interface FuzzReport {
  sent: number;
  findings: readonly Finding[];
  tally: Tally;
  /** Names of the operations that did what they were asked, and of those that never did. */
  done: readonly string[];
  neverDone: readonly string[];
}

/** Few, so that each one gets far. */
const VISITORS = 2;
const PEOPLE_EACH = 3;
/** Enough to leave out of a request what does not matter. */
const SHRINKING_RUNS = 60;
const MOST_FINDINGS = 5;
const LETTERS_EVERY = 300;
const TOLD_CHARACTERS = 1_000;

/** Sends requests that follow the document, and some that do not, and judges every answer by it. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const tour = new Tour(options);
  const each = Math.ceil(options.requests / VISITORS);
  await Promise.all(Array.from({ length: VISITORS }, (_, n) => tour.visit(n, each)));
  const names = operationsIn(options.document).map(({ name }) => name);
  const { tally, findings } = tour;
  const isDone = (name: string): boolean => tally.hasSucceeded(name);
  return {
    sent: tally.total(),
    findings,
    tally,
    done: names.filter(isDone),
    neverDone: names.filter((name) => !isDone(name)),
  };
}

class UndeclaredAnswer extends Error {
  constructor(readonly finding: Finding) {
    super(finding.faults.join('; '));
  }
}

/** Many visitors at the same time; what each one does follows from the seed and its number. */
class Tour {
  readonly tally = new Tally();
  readonly findings: Finding[] = [];
  /** Kinds of fault that were found: one of each is told. */
  private readonly found = new Set<string>();
  private readonly answers: DeclaredAnswers;
  private readonly visitors: Visitor[] = [];
  private sent = 0;

  constructor(private readonly options: FuzzOptions) {
    this.answers = new DeclaredAnswers(options.document);
  }

  async visit(nth: number, runs: number): Promise<void> {
    const { document, origin, seed } = this.options;
    const people = Array.from({ length: PEOPLE_EACH }, (_, n) => personOf(nth, n));
    const visitor = new Visitor(origin);
    this.visitors.push(visitor);
    try {
      const some = requests(document, { people });
      for (let left = runs, round = 0; left > 0 && this.findings.length < MOST_FINDINGS; round++) {
        left -= await this.round(visitor, some, left, seed + 1_000 * round + nth);
      }
    } finally {
      await visitor.stop();
    }
  }

  /** Until something is found. Tells how many requests were generated. */
  private async round(visitor: Visitor, some: fc.Arbitrary<Request>, runs: number, seed: number): Promise<number> {
    let shrinking: string | undefined;
    let shrunk = 0;
    const property = fc.asyncProperty(some, async (request) => {
      if (shrinking !== undefined && shrunk++ > SHRINKING_RUNS) return;
      const finding = await this.judged(visitor, request);
      if (!finding) return;
      const kind = kindOf(finding);
      if (shrinking === undefined ? this.found.has(kind) : kind !== shrinking) return;
      this.found.add(kind);
      shrinking = kind;
      throw new UndeclaredAnswer(finding);
    });
    const { failed, numRuns, errorInstance } = await fc.check(property, { numRuns: runs, seed });
    if (!failed) return runs;
    if (!(errorInstance instanceof UndeclaredAnswer)) throw errorInstance;
    this.findings.push(errorInstance.finding);
    return numRuns;
  }

  private async judged(visitor: Visitor, request: Request): Promise<Finding | undefined> {
    for (let time = 0; time < request.times; time++) {
      const sent = visitor.fill(request);
      const answer = await visitor.send(sent);
      this.tally.count(request.operation, answer.status);
      await this.progress();
      const faults = this.faultsOf(request, sent, answer);
      if (faults.length > 0) {
        return {
          operation: request.operation,
          faults,
          curl: curlLine(visitor.origin, sent),
          answer: told(answer),
          isServerError: answer.status === 0 || answer.status >= 500,
        };
      }
      visitor.known.learnAnswer(answer.headers, answer.text);
    }
    return undefined;
  }

  private faultsOf({ forbidden }: Request, { method, path }: SentRequest, { status, headers, text }: Answer): string[] {
    if (status === 0) return [`no answer came: ${text}`];
    return [
      ...(status >= 500 ? [`status ${status}: no request may bring that about`] : []),
      ...(forbidden && status < 400 ? [`status ${status}, although ${forbidden}`] : []),
      ...this.answers.faultsOf({ method, path, status, headers, text }),
    ];
  }

  private async progress(): Promise<void> {
    this.sent += 1;
    this.options.onProgress?.(this.sent);
    if (this.sent % LETTERS_EVERY !== 0) return;
    const letters = (await this.options.letters?.()) ?? [];
    this.visitors.forEach(({ known }) => known.learnLetters(letters));
  }
}

/** Some have a mail address where the demo users are known, and so get mail. */
const personOf = (visitor: number, nth: number): string =>
  visitor === 0 ? ['owner-123', 'seeker-456', 'user-789'][nth]! : `fuzz-${visitor}-${nth}`;

/** Faults that differ in an id or a number are the same fault. */
const kindOf = ({ operation, faults }: Finding): string => `${operation}: ${faults.join('; ').replace(/\d+/g, 'n')}`;

const told = ({ status, headers, text }: Answer): string =>
  [`${status}`, ...[...headers].map(([name, value]) => `${name}: ${value}`), '', text.slice(0, TOLD_CHARACTERS)].join(
    '\n',
  );
