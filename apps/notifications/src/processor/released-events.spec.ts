import type { PayloadOf } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { type EventPublisher, MessageContext, parseEnvelope, type QueueSender } from '@freelance/messaging';
import { releasedMessages } from '@freelance/testing';
import { Announcer } from '../announcement/announcer';
import type { JobAnnounced } from '../announcement/job-announced';
import type { MailRequested } from '../delivery/mail-requested';
import { Links } from '../mail/links';
import type { MailedEvent } from '../mail/mail-table';
import { writeMail } from '../mail/write-mail';
import { JobEventProcessor } from './job-event.processor';

const links = new Links('https://market.test');

/** Renders every mail that a message causes. */
async function subjectsFrom(body: string): Promise<string[]> {
  const subjects: string[] = [];
  const write = async (_to: string, { detail }: { detail: MailRequested | JobAnnounced }) => {
    const content =
      'job' in detail ? writeMail('new-job', detail.job, links) : writeMail(detail.kind, detail.facts, links);
    subjects.push(content.subject);
  };
  const publisher = { publish: write } as unknown as EventPublisher;
  const processor = new JobEventProcessor(
    publisher,
    new Announcer(publisher, { send: write } as unknown as QueueSender),
  );
  const envelope = parseEnvelope(body);
  const type = envelope['detail-type'] as MailedEvent;
  const context = new MessageContext({ envelope, requestId: 'request-1', queue: 'jobEvents', receiveCount: 1 });
  await processor.process(type, envelope.detail as PayloadOf<typeof type>, context);
  return subjects;
}

it.each(QUEUES.jobEvents.messages)('mails can still be written from a %s of the last version', async (type) => {
  const messages = releasedMessages(type);
  const subjects = await Promise.all(messages.map((message) => subjectsFrom(JSON.stringify(message))));
  expect(subjects.flat()).not.toEqual([]);
  for (const subject of subjects.flat()) expect(subject).toMatch(/: Landing page$/);
});
