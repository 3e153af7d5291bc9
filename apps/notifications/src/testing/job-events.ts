import { eventsOf, type JobEventType, type PayloadOf } from '@freelance/contracts';
import { releasedMessages } from '@freelance/testing';

type Samples = { readonly [Type in JobEventType]: PayloadOf<Type> };

/** One event of each type, as the jobs service publishes it: the first of its released messages. */
export const JOB_EVENT_SAMPLES = Object.fromEntries(
  eventsOf('freelance-jobs-events').map((type) => [type, releasedMessages(type)[0]!.detail]),
) as unknown as Samples;
