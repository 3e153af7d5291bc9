/** A person as mail needs them. Nothing in it is checked: the table belongs to another system. */
export interface User {
  email?: unknown;
  name?: unknown;
}

/** The people of the platform; read only. */
export abstract class UserDirectory {
  /** Strongly consistent, so that a changed address is used at once. */
  abstract find(userId: string): Promise<User | undefined>;
}
