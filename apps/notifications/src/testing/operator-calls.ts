import type {
  Envelope,
  ExplainedEvent,
  ExplainedMails,
  JobEventType,
  MailVerdict,
  PayloadOf,
} from '@freelance/contracts';
import { createEnvelope, EventPublisher } from '@freelance/messaging';
import { waitFor } from '@freelance/testing';
import { mailsTotal } from '../delivery/metrics';
import { JOB_EVENT_SAMPLES } from './job-events';
import type { NotificationsPlatform } from './notifications-platform';

export const eventOf = <Type extends JobEventType>(
  jobId: string,
  type: Type,
  changes: Partial<PayloadOf<Type>> = {},
  time = '2026-01-16T08:00:00.000Z',
) =>
  createEnvelope({
    id: `${jobId}-${JOB_EVENT_SAMPLES[type].sequence}`,
    source: 'jobs-service',
    type,
    time: new Date(time),
    detail: { ...JOB_EVENT_SAMPLES[type], jobId, ...changes },
  });

export const countOf = async (kind: string, outcome: string): Promise<number> =>
  (await mailsTotal.get()).values.find(({ labels }) => labels.kind === kind && labels.outcome === outcome)?.value ?? 0;

/** The calls of an operator, as the gateway makes them. */
export class OperatorCalls {
  constructor(private readonly platform: NotificationsPlatform) {}

  publish(envelope: Envelope): Promise<void> {
    const publisher = this.platform.app.get(EventPublisher);
    return publisher.publish('freelance-jobs-events', envelope, { requestId: 'request-12345678' });
  }

  async get<Answer>(url: string): Promise<{ status: number; body: Answer }> {
    const answer = await this.platform.app.inject({ method: 'GET', url });
    return { status: answer.statusCode, body: answer.json<Answer>() };
  }

  async post<Answer = { applied: boolean; plan: string[]; done: string[] }>(url: string, payload: object) {
    const answer = await this.platform.app.inject({ method: 'POST', url, payload });
    return { status: answer.statusCode, body: answer.json<Answer>() };
  }

  async explain(envelope: Envelope, userId?: string, facts: object = {}): Promise<ExplainedEvent> {
    const { id, 'detail-type': type, time, detail } = envelope;
    // Without long texts, because the size of a request is limited.
    const { description: _, ...short } = detail as Record<string, unknown>;
    const events = [{ id, type, time, detail: short }];
    const { body } = await this.post<ExplainedMails>('/ops/mails/explain', { userId, events, ...facts });
    return body.events[0]!;
  }

  async verdictFor(envelope: Envelope, userId: string, facts: object = {}): Promise<MailVerdict> {
    return (await this.explain(envelope, userId, facts)).mails[0]!;
  }

  until(verdict: string, envelope: Envelope, userId: string): Promise<unknown> {
    return waitFor(async () => (await this.verdictFor(envelope, userId)).verdict === verdict, {
      what: `the verdict ${verdict}`,
      timeout: 20_000,
      interval: 100,
    });
  }

  async mailsTo(address: string, jobId: string) {
    const mails = await this.platform.mails();
    return mails.filter(({ destination, body }) => destination.to.includes(address) && body.text.includes(jobId));
  }
}
