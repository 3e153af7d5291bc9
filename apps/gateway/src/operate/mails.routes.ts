import { Injectable } from '@nestjs/common';
import {
  type ChangeAnswer,
  type DeadLetterOfMails,
  type DeadLettersPage,
  type Envelope,
  type ExplainedMails,
  type ExplainMails,
  Identifier,
  type JobReport,
  type MailsOfUser,
  type QueueReport,
} from '@freelance/contracts';
import { RefusedRequestError } from '../refused-request.error';
import { ChangeDto, type OperateRequest, type OperateRoute, type OperateRoutes } from './operate-route';
import { ServiceCalls } from './service-calls';

/** The queues between an event and its mails. */
const QUEUES_OF_MAILS = ['jobEvents', 'announcements', 'deliveries'];
const LETTERS_READ = 100;
/** As the notifications service limits it: the newest events of a job. */
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
    { method: 'GET', path: '/ops/jobs/:jobId/mails', query: MailsOfJobDto, handle: (request) => this.explain(request) },
    { method: 'POST', path: '/ops/mails/resend', body: ResendDto, handle: (request) => this.resend(request) },
  ];

  constructor(private readonly services: ServiceCalls) {}

  private mailsOfUser({ query }: OperateRequest<MailsDto>): Promise<MailsOfUser> {
    return this.services.get('notifications', '/ops/mails', { ...query });
  }

  /** The events of the job, from the jobs service, with what became of the mails that each causes. */
  private async explain({ params, query: { userId } }: OperateRequest<MailsOfJobDto>): Promise<ExplainedMails> {
    const jobId = params.jobId!;
    const [{ history }, queues] = await Promise.all([this.jobReport(jobId), this.queuesOfMails()]);
    const events = history.flatMap(({ envelope, pendingSince }) => (envelope ? [{ envelope, pendingSince }] : []));
    const letters = queues && (await this.deadLettersIn(queues).catch(() => undefined));
    const request: ExplainMails = {
      ...(userId === undefined ? {} : { userId }),
      events: events.slice(-EVENTS_EXPLAINED).map(({ envelope }) => eventOf(envelope)),
      inOutbox: events.filter(({ pendingSince }) => pendingSince !== null).map(({ envelope }) => envelope.id),
      // Not those of other jobs: with their errors, the request could be larger than services accept.
      deadLetters: (letters ?? []).filter(({ envelopeId }) => envelopeId.startsWith(`${jobId}-`)),
      // Without the dead letters, nobody can say that no queue has a message.
      ...(letters ? waitingIn(queues) : {}),
    };
    return this.services.post('notifications', '/ops/mails/explain', request);
  }

  private async resend({ body }: OperateRequest<object, ResendDto>): Promise<ChangeAnswer> {
    const { eventId, userId, apply } = body;
    const { history } = await this.jobReport(eventId.replace(/-\d+$/, ''));
    const found = history.find(({ envelope }) => envelope?.id === eventId);
    if (!found?.envelope) {
      const error = `The history has no event ${eventId}: npm run ops -- job <id> lists the events of a job`;
      throw RefusedRequestError.status(404, { error, errorCode: 'EVENT_NOT_FOUND' });
    }
    return this.services.post('notifications', '/ops/mails/resend', { envelope: found.envelope, userId, apply });
  }

  private jobReport(jobId: string): Promise<JobReport> {
    return this.services.get('jobs', `/ops/jobs/${encodeURIComponent(jobId)}`);
  }

  /** Undefined when SQS does not tell: the verdicts then say less. */
  private async queuesOfMails(): Promise<QueueReport[] | undefined> {
    const found = await this.services.get<QueueReport[]>('notifications', '/ops/queues').catch(() => undefined);
    return found?.filter(({ queue }) => QUEUES_OF_MAILS.includes(queue));
  }

  private async deadLettersIn(queues: readonly QueueReport[]): Promise<DeadLetterOfMails[]> {
    const withLetters = queues.filter(({ counts }) => (counts?.deadLetters ?? 0) > 0);
    const pages = await Promise.all(
      withLetters.map(async ({ queue }) => {
        const path = `/ops/dead-letters/${queue}`;
        const { letters } = await this.services.get<DeadLettersPage>('notifications', path, { limit: LETTERS_READ });
        return letters.map(({ body, error }) => ({ queue, envelopeId: idIn(body), error }));
      }),
    );
    return pages.flat().filter((letter): letter is DeadLetterOfMails => letter.envelopeId !== undefined);
  }
}

function waitingIn(queues: readonly QueueReport[]): Pick<ExplainMails, 'waiting'> {
  if (queues.some(({ counts }) => counts === null)) return {};
  const waiting = queues.map(({ queue, counts }) => [
    queue,
    counts!.waiting + counts!.delayed + counts!.inFlight + counts!.retrying,
  ]);
  return { waiting: Object.fromEntries(waiting) as Record<string, number> };
}

/** Without the long texts: only these fields are read. */
function eventOf({ id, 'detail-type': type, time, detail }: Envelope): ExplainMails['events'][number] {
  const fields = Object.entries(detail as Record<string, unknown>);
  const read = fields.filter(([name]) => /Id$/.test(name) || name === 'kind' || name === 'automatic');
  return { id, type, time, detail: Object.fromEntries(read) };
}

const idIn = (body: unknown): string | undefined => {
  const { id } = (typeof body === 'object' && body !== null ? body : {}) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
};
