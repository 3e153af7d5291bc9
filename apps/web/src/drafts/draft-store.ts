/** What a person typed into a form and has not sent. Files are never kept. */
export interface Draft {
  values: Record<string, string>;
  /** Milliseconds since 1970, of the server. */
  keptAt: number;
  /** The tab that wrote it. */
  tab: string;
  /** Grows by one with each write, so that a tab sees that another one wrote in between. */
  version: number;
}

/** The part of `Storage` that drafts need. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const KEPT_MS = 30 * 86_400_000;
const PREFIX = 'draft';

const keyOf = (person: string, form: string): string => [PREFIX, encodeURIComponent(person), form].join(' ');

/** Undefined when it is too old, or no draft. */
function parsed(kept: string | null, now: number): Draft | undefined {
  try {
    const draft = JSON.parse(kept ?? 'null') as Draft | null;
    return draft && now - draft.keptAt < KEPT_MS ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Drafts on the device, per person and form. A browser that keeps nothing makes every write false. */
export class DraftStore {
  constructor(private readonly shelf: Shelf) {}

  read(person: string, form: string, now: number): Draft | undefined {
    try {
      return parsed(this.shelf.getItem(keyOf(person, form)), now);
    } catch {
      return undefined;
    }
  }

  /** @returns whether it is kept */
  write(person: string, form: string, draft: Draft): boolean {
    try {
      this.shelf.setItem(keyOf(person, form), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  remove(person: string, form: string): void {
    try {
      this.shelf.removeItem(keyOf(person, form));
    } catch {
      // Then nothing was kept either.
    }
  }

  /** For a person who signs out by choice. */
  removeAllOf(person: string): void {
    const prefix = keyOf(person, '');
    this.removeWhere((key) => key.startsWith(prefix));
  }

  /** Drafts of all people that are too old to be restored. */
  removeOld(now: number): void {
    this.removeWhere((key) => parsed(this.shelf.getItem(key), now) === undefined);
  }

  private removeWhere(matches: (key: string) => boolean): void {
    try {
      const keys = Array.from({ length: this.shelf.length }, (_, index) => this.shelf.key(index) ?? '');
      for (const key of keys) if (key.startsWith(`${PREFIX} `) && matches(key)) this.shelf.removeItem(key);
    } catch {
      // The browser keeps nothing for this site.
    }
  }
}
