import type {
  Appearance,
  Availability,
  EditableField,
  LanguageLevel,
  ReasonCode,
  SkillLevel,
  Standing,
  UserCreated,
  UserEmailChanged,
  UserErased,
  UserErasing,
  UserErasureRequested,
  UserExportReady,
  UserExportRequested,
  UserEmailChangeRequested,
  UserReinstated,
  UserSuspended,
  UserUpdated,
  Visibility,
} from '@freelance/contracts/plain';
import type { EmailState } from './email/email-state';
import type { LeavingState } from './leaving/leaving';

export interface Skill {
  name: string;
  level: SkillLevel;
  years: number | null;
}

export interface Language {
  tag: string;
  level: LanguageLevel;
}

export interface Location {
  country: string;
  region: string | null;
  city: string | null;
  lat: number | null;
  lon: number | null;
}

export interface ProfileFields {
  name: string;
  userType: Appearance;
  headline: string | null;
  bio: string | null;
  links: string[];
  skills: Skill[];
  rates: { hourly: number | null; daily: number | null } | null;
  languages: Language[];
  location: Location | null;
  availability: { status: Availability; hoursPerWeek: number | null; from: string | null } | null;
  visibility: Visibility;
  locale: string | null;
  timeZone: string | null;
}

/** Why and how long a user is suspended. For administrators only. */
export interface Suspension {
  code: ReasonCode;
  reason: string;
  /** User id of the administrator. */
  by: string;
  since: string;
  /** Null: until an administrator ends it. */
  until: string | null;
}

export interface Profile extends ProfileFields, EmailState, LeavingState {
  userId: string;
  /** Null for users of earlier releases without a time. */
  createdAt: string | null;
  updatedAt: string | null;
  email: string | null;
  /** Whether the user has proved to receive mail at the address. Null for addresses that another system wrote. */
  emailVerified: boolean | null;
  /** The issuer of the first token; another issuer with the same subject is another user. */
  issuer: string | null;
  brand: string | null;
  /** As it is stored: a suspension that has ended by time is still in it, see `standingAt`. */
  standing: Standing;
  /** Of a suspended user. */
  suspension: Suspension | null;
  /** Sessions that began before this time have ended. */
  sessionsValidFrom: string | null;
  /** Number of the last event. */
  sequence: number;
}

/** What a token or the identity headers say about a user. */
export interface SignInFacts {
  issuer?: string | undefined;
  email?: string | undefined;
  emailVerified?: boolean | undefined;
  name?: string | undefined;
  locale?: string | undefined;
  timeZone?: string | undefined;
  roles?: readonly string[] | undefined;
}

export type UserEvent =
  | { type: 'user.created'; detail: UserCreated }
  | { type: 'user.updated'; detail: UserUpdated }
  | { type: 'user.suspended'; detail: UserSuspended }
  | { type: 'user.reinstated'; detail: UserReinstated }
  | { type: 'user.email_change_requested'; detail: UserEmailChangeRequested }
  | { type: 'user.email_changed'; detail: UserEmailChanged }
  | { type: 'user.export_requested'; detail: UserExportRequested }
  | { type: 'user.export_ready'; detail: UserExportReady }
  | { type: 'user.erasure_requested'; detail: UserErasureRequested }
  | { type: 'user.erasing'; detail: UserErasing }
  | { type: 'user.erased'; detail: UserErased };

/** The profile after a command, and the events of the change. */
export interface Decision {
  profile: Profile;
  events: UserEvent[];
}

/** The editable fields of a profile that has none of the optional ones. */
export const NO_OPTIONAL_FIELDS: Omit<ProfileFields, 'name' | 'userType'> = {
  headline: null,
  bio: null,
  links: [],
  skills: [],
  rates: null,
  languages: [],
  location: null,
  availability: null,
  visibility: 'public',
  locale: null,
  timeZone: null,
};

export type { EditableField };
