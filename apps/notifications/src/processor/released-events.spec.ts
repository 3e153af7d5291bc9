import type { PayloadOf } from '@freelance/contracts';
import { MAILED_USER_EVENTS, QUEUES } from '@freelance/manifest';
import { type EventPublisher, MessageContext, parseEnvelope, type QueueSender } from '@freelance/messaging';
import { releasedMessages } from '@freelance/testing';
import { Announcer } from '../announcement/announcer';
import type { JobAnnounced } from '../announcement/job-announced';
import type { MailRequested } from '../delivery/mail-requested';
import { wordsFor } from '../locales/words';
import { checkMail } from '../mail/check-mail';
import { Links } from '../mail/links';
import type { MailedEvent } from '../mail/mail-table';
import { USER } from '../mail/testing/mails';
import { MailedEventProcessor } from './mailed-event.processor';

const links = new Links('https://market.test');

/** Renders every mail that a message causes. */
async function subjectsFrom(body: string): Promise<string[]> {
  const subjects: string[] = [];
  const write = async (_to: string, { detail }: { detail: MailRequested | JobAnnounced }) => {
    const mail = 'job' in detail ? checkMail('new-job', detail.job) : checkMail(detail.kind, detail.facts);
    subjects.push(mail.letterTo(USER)!.write(links, wordsFor({})).subject);
  };
  const publisher = { publish: write } as unknown as EventPublisher;
  const processor = new MailedEventProcessor(
    publisher,
    new Announcer(publisher, { send: write } as unknown as QueueSender),
  );
  const envelope = parseEnvelope(body);
  const type = envelope['detail-type'] as MailedEvent;
  const context = new MessageContext({ envelope, requestId: 'request-1', queue: 'jobEvents', receiveCount: 1 });
  await processor.process(type, envelope.detail as PayloadOf<typeof type>, context);
  return subjects;
}

it.each([...QUEUES.jobEvents.messages, ...MAILED_USER_EVENTS])(
  'mails can still be written from a %s of the last version',
  async (type) => {
    const messages = releasedMessages(type);
    const subjects = await Promise.all(messages.map((message) => subjectsFrom(JSON.stringify(message))));
    expect(subjects.flat()).not.toEqual([]);
    for (const subject of subjects.flat())
      expect(subject).toMatch(/: Landing page$|^Welcome: |^Your (account|data) |e-mail address/);
  },
);
