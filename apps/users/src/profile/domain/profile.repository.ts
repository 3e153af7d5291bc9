import type { AuditRecord } from './act';
import type { Profile, UserEvent } from './profile';

/** A profile as it was read. */
export interface StoredProfile {
  profile: Profile;
  /** Condition of the next write. Only the repository that read the profile uses its content. */
  revision: unknown;
}

/** What a command writes, in one conditional write: the profile after the decision, and its events. */
export interface ProfileWrite {
  profile: Profile;
  events: UserEvent[];
  /** Of a change by an administrator. */
  audit?: AuditRecord;
  commandId: string;
  decidedAt: Date;
}

export interface PublishedEvent {
  type: string;
  time: string;
  detail: unknown;
}

/** How many of its last commands a profile remembers. */
export const REMEMBERED_COMMANDS = 32;

/** Where profiles are stored. */
export abstract class ProfileRepository {
  /** Strongly consistent. */
  abstract load(userId: string): Promise<StoredProfile | undefined>;

  /** Whether the profile remembers that the command was written to it. */
  abstract hasApplied(stored: StoredProfile, commandId: string): boolean;

  /** The newest events of the user. */
  abstract eventsOf(stored: StoredProfile): PublishedEvent[];

  /**
   * Stores a new profile with its event.
   * @returns undefined when it is stored, otherwise the profile that another command stored first
   */
  abstract insert(write: ProfileWrite): Promise<StoredProfile | undefined>;

  /**
   * Stores the outcome of a command if the profile is still as it was read.
   * @returns undefined when it is stored, otherwise the profile as another writer left it
   */
  abstract save(before: StoredProfile, write: ProfileWrite): Promise<StoredProfile | undefined>;

  /**
   * Removes a profile. False while an event waits to be published, or when another command was faster; true also when
   * the profile is gone.
   */
  abstract remove(stored: StoredProfile): Promise<boolean>;
}
