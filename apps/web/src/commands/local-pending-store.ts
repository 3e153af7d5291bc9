import type { End, Pending, PendingStore } from './pending';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const pendingKey = (person: string, form = ''): string => `pending ${encodeURIComponent(person)} ${form}`;
const endKey = (person: string, form: string): string => `ended ${encodeURIComponent(person)} ${form}`;

/**
 * Pending commands in the browser's own storage, which all tabs share. A browser that keeps nothing still sends commands:
 * they then only do not survive a reload.
 */
export class LocalPendingStore implements PendingStore {
  private readonly unkept = new Map<string, string>();

  constructor(private readonly shelf: Shelf) {}

  get = async (person: string, form: string): Promise<Pending | undefined> => this.read(pendingKey(person, form));

  async of(person: string): Promise<Pending[]> {
    const keys = new Set([...this.unkept.keys(), ...this.keys()]);
    const prefix = pendingKey(person);
    return [...keys].flatMap((key) => (key.startsWith(prefix) ? (this.read<Pending>(key) ?? []) : []));
  }

  put = async (pending: Pending): Promise<void> => this.write(pendingKey(pending.person, pending.form), pending);

  async end({ person, form }: Pending, end: End): Promise<void> {
    this.write(endKey(person, form), end);
    const key = pendingKey(person, form);
    this.unkept.delete(key);
    try {
      this.shelf.removeItem(key);
    } catch {
      // It was not kept.
    }
  }

  lastEnd = async (person: string, form: string): Promise<End | undefined> => this.read(endKey(person, form));

  private read<Value>(key: string): Value | undefined {
    let kept = this.unkept.get(key);
    try {
      kept ??= this.shelf.getItem(key) ?? undefined;
    } catch {
      // The browser keeps nothing for this site.
    }
    return kept === undefined ? undefined : (JSON.parse(kept) as Value);
  }

  private write(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    try {
      this.shelf.setItem(key, text);
      this.unkept.delete(key);
    } catch {
      this.unkept.set(key, text);
    }
  }

  private keys(): string[] {
    try {
      return Array.from({ length: this.shelf.length }, (_, index) => this.shelf.key(index) ?? '');
    } catch {
      return [];
    }
  }
}
