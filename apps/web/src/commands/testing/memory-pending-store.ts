import type { End, Pending, PendingStore } from '../pending';

/** What tabs of one browser share. */
export class MemoryPendingStore implements PendingStore {
  private readonly pending = new Map<string, Pending>();
  private readonly ends = new Map<string, End>();

  async get(person: string, form: string): Promise<Pending | undefined> {
    return structuredClone(this.pending.get(nameOf(person, form)));
  }

  async of(person: string): Promise<Pending[]> {
    return [...this.pending.values()].filter((pending) => pending.person === person);
  }

  async put(pending: Pending): Promise<void> {
    this.pending.set(nameOf(pending.person, pending.form), structuredClone(pending));
  }

  async end({ person, form }: Pending, end: End): Promise<void> {
    this.pending.delete(nameOf(person, form));
    this.ends.set(nameOf(person, form), end);
  }

  async lastEnd(person: string, form: string): Promise<End | undefined> {
    return this.ends.get(nameOf(person, form));
  }
}

const nameOf = (person: string, form: string): string => `${person} ${form}`;
