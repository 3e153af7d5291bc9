/** What answers give and later requests can name. */
const KNOWN_NAMES = ['jobId', 'categoryId', 'lastKey', 'token', 'etag'] as const;
export type KnownName = (typeof KNOWN_NAMES)[number];

/** As many as are kept of each. Few: on a job on which much is done, much can be done. */
const KEPT = 2;
const PLACE = /⟦(\w+) (\d+)⟧/g;
const LINK_TO_UNSUBSCRIBE = /\/unsubscribe\/([\w.~-]+)/g;

export const isKnownName = (name: string): name is KnownName => (KNOWN_NAMES as readonly string[]).includes(name);

/** Stands in a request for a value that answers will have given by the time it is sent. */
export const placeOf = (name: KnownName, nth: number): string => `⟦${name} ${nth}⟧`;

/** What one visitor has learned, newest first. */
export class KnownValues {
  private readonly values: Record<KnownName, string[]> = {
    jobId: [],
    categoryId: [],
    lastKey: [],
    token: [],
    etag: [],
  };

  /** Puts values where `text` has places for them; where nothing is known yet, something that cannot be right. */
  fill(text: string, encode: (value: string) => string = (value) => value): string {
    return text.replace(PLACE, (_, name: KnownName, nth: string) => {
      const known = this.values[name];
      return encode(known[Number(nth) % known.length] ?? `${name}-of-nothing`);
    });
  }

  learnAnswer(headers: Headers, text: string): void {
    const etag = headers.get('etag');
    if (etag) this.add('etag', etag);
    if (headers.get('content-type')?.includes('json')) this.learnFields(JSON.parse(text || 'null'));
  }

  learnLetters(letters: readonly string[]): void {
    for (const letter of letters) {
      for (const [, token] of letter.matchAll(LINK_TO_UNSUBSCRIBE)) this.add('token', token!);
    }
  }

  /** Not of the rows of lists: those are other people's, on whom there is little to do. */
  private learnFields(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null) return;
    for (const [name, value] of Object.entries(answer)) {
      if (isKnownName(name) && typeof value === 'string') this.add(name, value);
    }
  }

  private add(name: KnownName, value: string): void {
    const others = this.values[name].filter((known) => known !== value);
    this.values[name] = [value, ...others].slice(0, KEPT);
  }
}
