/** The fields of a user that mail needs. Not validated: the table belongs to another system. */
export interface User {
  email?: unknown;
  name?: unknown;
  /** BCP 47. */
  locale?: unknown;
  /** IANA time zone. */
  timeZone?: unknown;
  /** False while nobody has proved to receive mail at the address. Missing in rows of other systems. */
  emailVerified?: unknown;
  /** The address that waits for its confirmation, with its link. */
  pendingEmail?: unknown;
  /** Replaced addresses, each with a link that restores it. */
  previousEmails?: unknown;
}

/** The users of the platform; read only. */
export abstract class UserDirectory {
  /** Strongly consistent, so that a changed address is used at once. */
  abstract find(userId: string): Promise<User | undefined>;
}
