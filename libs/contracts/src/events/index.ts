import { CategoryCreated } from './category-created';
import { JobApproved } from './job-approved';
import { JobCancelled } from './job-cancelled';
import { JobChangesRequested } from './job-changes-requested';
import { JobClaimed } from './job-claimed';
import { JobCreated } from './job-created';
import { JobExpired } from './job-expired';
import { JobExtended } from './job-extended';
import { JobRejected } from './job-rejected';
import { JobRelisted } from './job-relisted';
import { JobReminder } from './job-reminder';
import { JobSubmitted } from './job-submitted';
import { JobTimedOut } from './job-timedout';
import { JobUpdated } from './job-updated';
import { JobWithdrawn } from './job-withdrawn';
import { PrivacyPartDone } from './privacy-part-done';
import { UserCreated } from './user-created';
import { UserReinstated } from './user-reinstated';
import { UserSuspended } from './user-suspended';
import { UserEmailChangeRequested } from './user-email-change-requested';
import { UserEmailChanged } from './user-email-changed';
import { UserErased } from './user-erased';
import { UserErasing } from './user-erasing';
import { UserErasureRequested } from './user-erasure-requested';
import { UserExportReady } from './user-export-ready';
import { UserExportRequested } from './user-export-requested';
import { UserUpdated } from './user-updated';

export type { ClaimEvent } from './claim-event';
export type { JobEvent } from './job-event';
export type { ListingEvent } from './listing-event';
export type { KeptPart } from './privacy-part-done';
export {
  CategoryCreated,
  JobApproved,
  JobCancelled,
  JobChangesRequested,
  JobClaimed,
  JobCreated,
  JobExpired,
  JobExtended,
  JobRejected,
  JobRelisted,
  JobReminder,
  JobSubmitted,
  JobTimedOut,
  JobUpdated,
  JobWithdrawn,
  PrivacyPartDone,
  UserCreated,
  UserReinstated,
  UserSuspended,
  UserEmailChangeRequested,
  UserEmailChanged,
  UserErased,
  UserErasing,
  UserErasureRequested,
  UserExportReady,
  UserExportRequested,
  UserUpdated,
};

/** Every event that a service publishes, in the order of the documents. All other lists of events are derived from this one. */
const DECLARED = [
  JobCreated,
  JobClaimed,
  JobSubmitted,
  JobApproved,
  JobRejected,
  JobRelisted,
  JobExpired,
  JobTimedOut,
  JobReminder,
  JobUpdated,
  JobCancelled,
  JobExtended,
  JobChangesRequested,
  JobWithdrawn,
  CategoryCreated,
  UserCreated,
  UserUpdated,
  UserSuspended,
  UserReinstated,
  UserEmailChangeRequested,
  UserEmailChanged,
  UserExportRequested,
  UserExportReady,
  UserErasureRequested,
  UserErasing,
  UserErased,
  PrivacyPartDone,
] as const;

type Declared = (typeof DECLARED)[number];

/** The `detail-type` of an event. */
export type EventType = Declared['type'];

/** Name of a topic that carries events, without the environment prefix. */
export type EventTopic = Declared['topic'];

/** The class that validates and documents the payload of an event. */
type ClassOf<Type extends EventType> = Extract<Declared, { type: Type }>;

type Payloads = { [Event in Declared as Event['type']]: InstanceType<Event> };

/** The `detail` of an event. */
export type PayloadOf<Type extends EventType> = Payloads[Type];

export type EventOfTopic<Topic extends EventTopic> = Extract<Declared, { topic: Topic }>['type'];
export type JobEventType = EventOfTopic<'freelance-jobs-events'>;

/** Type and matching payload of one job event. */
export type AnyJobEvent = { [Type in JobEventType]: { type: Type; detail: PayloadOf<Type> } }[JobEventType];

/** The class of each event, by type. */
export const EVENTS = Object.fromEntries(DECLARED.map((event) => [event.type, event])) as {
  readonly [Type in EventType]: ClassOf<Type>;
};

export const EVENT_TYPES = Object.keys(EVENTS) as EventType[];

/** The events that a topic carries, except those listed in `but`. */
export const eventsOf = <Topic extends EventTopic, But extends EventOfTopic<Topic> = never>(
  topic: Topic,
  { but = [] }: { but?: readonly But[] } = {},
): readonly Exclude<EventOfTopic<Topic>, But>[] =>
  EVENT_TYPES.filter((type) => EVENTS[type].topic === topic && !(but as readonly string[]).includes(type)) as never;

/** The classes of these events. */
export const payloadsOf = <Type extends EventType>(types: readonly Type[]): Pick<typeof EVENTS, Type> =>
  Object.fromEntries(types.map((type): [Type, unknown] => [type, EVENTS[type]])) as Pick<typeof EVENTS, Type>;
