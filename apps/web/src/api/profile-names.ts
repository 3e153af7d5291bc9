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

  constructor(private readonly read: ReadName) {}

  /**
   * Undefined until it is known; null where the profile has no name for this person. It is a new function after each name
   * that becomes known, so that texts are written again.
   */
  nameOf = (userId: string) => this.look(userId);

  private look(userId: string): string | null | undefined {
    if (userId !== '' && !this.names.has(userId) && !this.waiting.includes(userId)) {
      this.waiting.push(userId);
      // Not while React renders.
      queueMicrotask(() => this.readNext());
    }
    return this.names.get(userId);
  }

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
        this.nameOf = (id) => this.look(id);
        for (const tell of this.listeners) tell();
        this.readNext();
      });
  }
}

/** Profile names as this viewer may see them; none are asked for before somebody has signed in. */
export const createProfileNames = (viewerId: string | undefined): ProfileNames =>
  new ProfileNames(async (userId) => {
    if (viewerId === undefined) return null;
    const { data } = await api.GET('/api/v1/users/{userId}', { params: { path: { userId } } });
    return data.name;
  });
