import { api } from './client';

/** Rows of a page may name many people; the API is asked for one at a time. */
const MOST_AT_ONCE = 6;

type ReadName = (userId: string) => Promise<string | null>;

/** The names of profiles, each read once: a page shows the id until the name is known, and where none is visible. */
export class ProfileNames {
  private readonly names = new Map<string, string | null>();
  private readonly waiting: string[] = [];
  private readonly listeners = new Set<() => void>();
  private reading = 0;
  /** Changes with each name that becomes known. */
  version = 0;

  constructor(private readonly read: ReadName) {}

  /** Undefined until it is known; null where the profile has no name for this person. */
  nameOf = (userId: string): string | null | undefined => {
    if (userId !== '' && !this.names.has(userId) && !this.waiting.includes(userId)) {
      this.waiting.push(userId);
      // Not while React renders.
      queueMicrotask(() => this.readNext());
    }
    return this.names.get(userId);
  };

  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  private readNext(): void {
    if (this.reading >= MOST_AT_ONCE) return;
    const userId = this.waiting.find((id) => !this.names.has(id));
    if (userId === undefined) return;
    this.names.set(userId, null);
    this.reading += 1;
    // Without the users service, or without a right to see the profile, the id stays.
    void this.read(userId)
      .catch(() => null)
      .then((name) => {
        this.reading -= 1;
        this.waiting.splice(this.waiting.indexOf(userId), 1);
        this.names.set(userId, name);
        this.version += 1;
        for (const tell of this.listeners) tell();
        this.readNext();
      });
  }
}

/** Profile names as the signed-in person may see them. */
export const createProfileNames = (): ProfileNames =>
  new ProfileNames(async (userId) => {
    const { data } = await api.GET('/api/v1/users/{userId}', { params: { path: { userId } } });
    return data.name;
  });
