import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import { QUEUE_KEYS, QUEUES, type QueueKey } from '@freelance/manifest';
import { createProvisionClients } from '@freelance/topology';
import { localSettings, useLocalEnvironment } from '../dev/local-environment';
import { printLine } from '../process/progress';
import { explainAwsErrors } from '../dev/explain-aws-errors';
import { dlqMessageFacts } from './dlq-message';
import { DeadLetterQueue } from './dead-letter-queue';
import { throttled } from './throttled';
import { describeDlqMessage } from './dlq-message-text';
import { tableOf } from './report';
import { moveByTask } from './move-task';
import { redriveByHand, type Redrive } from './redrive';

/** Messages to peek at for the oldest one: no endpoint reports its age. */
const LOOKED_AT = 10;

export const list = (): Promise<void> =>
  withSqs(async (sqs, environment) => {
    const looks = await Promise.allSettled(
      QUEUE_KEYS.map(async (key) => {
        const dlq = await DeadLetterQueue.open(sqs, environment, key);
        const { visible, inFlight } = await dlq.counts();
        const seen = visible + inFlight > 0 ? await dlq.peek(LOOKED_AT) : [];
        return [key, String(visible), String(inFlight), oldestOf(seen), QUEUES[key].name];
      }),
    );
    const rows = looks.flatMap((look) => (look.status === 'fulfilled' ? [look.value] : []));
    if (rows.length > 0)
      printLine(tableOf([['queue', 'visible', 'in flight', `oldest of ${LOOKED_AT}`, 'name'], ...rows]));
    const failure = looks.find((look) => look.status === 'rejected');
    if (failure) throw failure.reason;
  });

export const show = (queue: QueueKey, { limit, json }: { limit: number; json?: true }): Promise<void> =>
  withDlq(queue, async (dlq) => {
    const facts = (await dlq.peek(limit)).map(dlqMessageFacts);
    if (json) return printLine(JSON.stringify(facts, null, 2));
    const { visible } = await dlq.counts();
    if (facts.length === 0)
      return printLine(`${queue} has no dead letters${visible > 0 ? ' to look at just now' : ''}`);
    facts.forEach((dlqMessage, index) => printLine(describeDlqMessage(dlqMessage, `${index + 1} of ${facts.length}`)));
  });

export const redrive = (queue: QueueKey, { id: ids, max }: { id?: string[]; max?: number }): Promise<void> =>
  withDlq(queue, async (dlq) => {
    const report = throttled((count: number) => printLine(`${queue}: ${count} redriven so far ...`));
    const moved = ids || max !== undefined ? undefined : await moveByTask(dlq, report);
    const selection: Redrive = { ...(ids && { ids }), ...(max !== undefined && { max }) };
    const { redriven, returned } =
      moved === undefined ? await redriveByHand(dlq, selection, report) : { redriven: moved, returned: 0 };
    if (ids && redriven === 0) {
      throw new Error(
        `${queue} has no dead letter with ${ids.length > 1 ? 'one of these original ids' : 'this original id'}: look with npm run ops -- dlq show ${queue}`,
      );
    }
    const back = returned > 0 ? `; ${returned} were given up again already` : '';
    const { visible, inFlight } = await dlq.counts();
    printLine(`${queue}: ${redriven} redriven${back}, about ${visible + inFlight} dead letters left`);
  });

export const purge = (queue: QueueKey, { yes }: { yes?: true }): Promise<void> =>
  withDlq(queue, async (dlq) => {
    const { visible, inFlight } = await dlq.counts();
    const count = visible + inFlight;
    const what = `${count} dead letters of ${queue}`;
    if (count === 0) return printLine(`${queue} has no dead letters`);
    if (!yes) {
      const reasons = countReasons(await dlq.peek(count));
      return printLine(`Would remove ${what} for good${reasons && `: ${reasons}`}. Nothing is removed without --yes.`);
    }
    await dlq.purge();
    printLine(`Removed ${what}`);
  });

async function withSqs(work: (sqs: SQSClient, environment: string) => Promise<void>): Promise<void> {
  const settings = localSettings();
  useLocalEnvironment(settings);
  const clients = createProvisionClients();
  try {
    await explainAwsErrors(() => work(clients.sqs, settings.environment));
  } finally {
    clients.destroy();
  }
}

const withDlq = (queue: QueueKey, work: (dlq: DeadLetterQueue) => Promise<void>): Promise<void> =>
  withSqs(async (sqs, environment) => work(await DeadLetterQueue.open(sqs, environment, queue)));

const oldestOf = (dlqMessages: readonly Message[]): string =>
  dlqMessages.map((dlqMessage) => dlqMessageFacts(dlqMessage).sentAt ?? '').sort()[0] ?? '';

function countReasons(dlqMessages: readonly Message[]): string {
  const counts = new Map<string, number>();
  for (const dlqMessage of dlqMessages) {
    const reason = dlqMessageFacts(dlqMessage).reason ?? 'without a reason';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
}
