import { Injectable } from '@nestjs/common';
import {
  type ChangeAnswer,
  type ExplainedMails,
  type ExplainMails,
  Identifier,
  jobIdOf,
  type MailsOfAccount,
  type MailsOfJob,
  type MailsOfUser,
  userIdOf,
} from '@freelance/contracts';
import { RefusedRequestError } from '../refused-request.error';
import { EventHistory, type PastEvent } from './event-history';
import { deadLettersIn, eventOf, mailQueuesOf, waitingIn } from './mail-queues';
import { ChangeDto, type OperateRequest, type OperateRoute, type OperateRoutes } from './operate-route';
import { ServiceCalls } from './service-calls';

/** As the notifications service limits it: the newest events. */
const EVENTS_EXPLAINED = 100;

const text = (description: string) => Identifier({ description, presence: 'optional' });

class MailsDto {
  @Identifier({ description: 'User id' })
  userId!: string;

  @text('Job id')
  jobId?: string;

  @text('Event id')
  eventId?: string;
}

class MailsOfJobDto {
  @text('User id')
  userId?: string;
}

class ResendDto extends ChangeDto {
  @Identifier({ description: 'Event id' })
  eventId!: string;

  @Identifier({ description: 'User id' })
  userId!: string;
}

/** Why a mail came or did not come, and how to send it again. */
@Injectable()
export class MailsRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    { method: 'GET', path: '/ops/mails', query: MailsDto, handle: (request) => this.mailsOfUser(request) },
    {
      method: 'GET',
      path: '/ops/jobs/:jobId/mails',
      query: MailsOfJobDto,
      handle: (request) => this.mailsOfJob(request),
    },
    { method: 'POST', path: '/ops/mails/resend', body: ResendDto, handle: (request) => this.resend(request) },
  ];

  constructor(
    private readonly services: ServiceCalls,
    private readonly history: EventHistory,
  ) {}

  /** The answer says the rest also when the users service does not answer. */
  private async mailsOfUser({ query }: OperateRequest<MailsDto>): Promise<MailsOfAccount> {
    const { userId, jobId, eventId } = query;
    const isFiltered = jobId !== undefined || eventId !== undefined;
    const [mails, account] = await Promise.all([
      this.services.get<MailsOfUser>('notifications', '/ops/mails', { ...query }),
      isFiltered
        ? NO_EVENTS
        : this.mailsOfAccount(userId).catch((error: Error) => ({ ...NO_EVENTS, failure: error.message })),
    ]);
    return { ...mails, account: account.events, accountFailure: account.failure, leftOut: account.leftOut };
  }

  private async mailsOfAccount(userId: string) {
    const events = await this.history.ofUser(userId);
    return { ...(await this.explain(events, 'userEvents', userId)), failure: null };
  }

  /** The events of the job, from the jobs service, with what became of the mails that each causes. */
  private async mailsOfJob({ params, query: { userId } }: OperateRequest<MailsOfJobDto>): Promise<MailsOfJob> {
    return this.explain(await this.history.ofJob(params.jobId!), 'jobEvents', userId);
  }

  private async explain(
    events: readonly PastEvent[],
    eventQueue: 'jobEvents' | 'userEvents',
    userId: string | undefined,
  ): Promise<MailsOfJob> {
    if (events.length === 0) return { user: null, ...NO_EVENTS };
    const queues = await mailQueuesOf(this.services, eventQueue);
    const letters = queues && (await deadLettersIn(this.services, queues).catch(() => undefined));
    const subjects = new Set(events.map(({ envelope }) => `${jobIdOf(envelope.id)}-`));
    const isOfThese = (id: string) => [...subjects].some((subject) => id.startsWith(subject));
    const request: ExplainMails = {
      ...(userId === undefined ? {} : { userId }),
      events: events.slice(-EVENTS_EXPLAINED).map(({ envelope }) => eventOf(envelope)),
      inOutbox: events.filter(({ isPending }) => isPending).map(({ envelope }) => envelope.id),
      // Not those of others: with their errors, the request could be larger than services accept.
      deadLetters: (letters?.read ?? []).filter(({ envelopeId }) => isOfThese(envelopeId)),
      // Without all dead letters, nobody can say that no queue has a message.
      ...(letters?.leftOut.length === 0 ? waitingIn(queues!) : {}),
    };
    return {
      ...(await this.services.post<ExplainedMails>('notifications', '/ops/mails/explain', request)),
      leftOut: { events: Math.max(0, events.length - EVENTS_EXPLAINED), deadLetters: letters?.leftOut ?? [] },
    };
  }

  private async resend({ body }: OperateRequest<object, ResendDto>): Promise<ChangeAnswer> {
    const { eventId, userId, apply } = body;
    const found = await this.history.find(eventId);
    if (!found) {
      const command =
        userIdOf(eventId) === undefined
          ? 'job <id> lists the events of a job'
          : `mail ${userId} lists the events of the user`;
      const error = `The history has no event ${eventId}: npm run ops -- ${command}`;
      throw RefusedRequestError.status(404, { error, errorCode: 'EVENT_NOT_FOUND' });
    }
    return this.services.post('notifications', '/ops/mails/resend', { envelope: found.envelope, userId, apply });
  }
}

const NO_EVENTS = { events: [], failure: null, leftOut: { events: 0, deadLetters: [] } };
