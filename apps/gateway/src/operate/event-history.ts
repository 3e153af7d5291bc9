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
    try {
      return (await this.services.get<UserReport>('users', `/ops/users/${encodeURIComponent(userId)}`)).events;
    } catch (error) {
      if (error instanceof RefusedRequestError && error.described.status === 404) return [];
      throw error;
    }
  }

  /** The events of the job or user of this event. */
  around(eventId: string): Promise<PastEvent[]> {
    const userId = userIdOf(eventId);
    return userId === undefined ? this.ofJob(jobIdOf(eventId)) : this.ofUser(userId);
  }

  replay(eventId: string, apply: boolean | undefined): Promise<ChangeAnswer> {
    const service = userIdOf(eventId) === undefined ? 'jobs' : 'users';
    return this.services.post(service, '/ops/events/replay', { eventId, apply });
  }
}
