import { Injectable } from '@nestjs/common';
import {
  type ChangeAnswer,
  type Envelope,
  jobIdOf,
  type JobReport,
  userIdOf,
  type UserReport,
} from '@freelance/contracts';
import { RefusedRequestError } from '../refused-request.error';
import { Upstreams } from '../upstreams/upstreams';
import { ServiceCalls } from './service-calls';

export interface PastEvent {
  envelope: Envelope;
  /** Not published yet. */
  isPending: boolean;
}

/** The events of jobs and of users, each from the service to which they happened. */
@Injectable()
export class EventHistory {
  constructor(
    private readonly services: ServiceCalls,
    private readonly upstreams: Upstreams,
  ) {}

  async ofJob(jobId: string): Promise<PastEvent[]> {
    const { history } = await this.services.get<JobReport>('jobs', `/ops/jobs/${encodeURIComponent(jobId)}`);
    return history.flatMap(({ envelope, pendingSince }) =>
      envelope ? [{ envelope, isPending: pendingSince !== null }] : [],
    );
  }

  /** None on a platform without the add-on users, and of a user without a profile. */
  async ofUser(userId: string): Promise<PastEvent[]> {
    if (!this.upstreams.names.includes('users')) return [];
    return this.services
      .get<UserReport>('users', `/ops/users/${encodeURIComponent(userId)}`)
      .then(({ events }) => events, noneOfUnknown);
  }

  /** The event with this id; none where there is no such job or user either. */
  async find(eventId: string): Promise<PastEvent | undefined> {
    const userId = userIdOf(eventId);
    const events = await (userId === undefined
      ? this.ofJob(jobIdOf(eventId)).catch(noneOfUnknown)
      : this.ofUser(userId));
    return events.find(({ envelope }) => envelope.id === eventId);
  }

  replay(eventId: string, apply: boolean | undefined): Promise<ChangeAnswer> {
    const service = userIdOf(eventId) === undefined ? 'jobs' : 'users';
    return this.services.post(service, '/ops/events/replay', { eventId, apply });
  }
}

function noneOfUnknown(error: unknown): PastEvent[] {
  if (error instanceof RefusedRequestError && error.described.status === 404) return [];
  throw error;
}
