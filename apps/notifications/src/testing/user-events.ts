import { eventsOf, type EventOfTopic, type PayloadOf } from '@freelance/contracts';
import { releasedMessages } from '@freelance/testing';

type Samples = { readonly [Type in EventOfTopic<'users-events'>]: PayloadOf<Type> };

/** One event of each type, as the users service publishes it: the first of its released messages. */
export const USER_EVENT_SAMPLES = Object.fromEntries(
  eventsOf('users-events').map((type) => [type, releasedMessages(type)[0]!.detail]),
) as unknown as Samples;
