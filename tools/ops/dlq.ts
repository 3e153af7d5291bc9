import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import { QUEUE_KEYS, QUEUES, type QueueKey } from '@freelance/manifest';
import { createProvisionClients } from '@freelance/topology';
import { localSettings, useLocalEnvironment } from '../dev/local-environment';
import { say } from '../process/progress';
import { reachingAws } from '../dev/reaching-aws';
import { deadLetterFacts } from './dead-letter';
import { DeadLetterQueue } from './dead-letter-queue';
import { everySoOften } from './every-so-often';
import { describeLetter, tableOf } from './letter-text';
import { moveByTask } from './move-task';
import { redriveByHand, type Redrive } from './redrive';

/** Letters looked at for the oldest: no endpoint tells it by itself. */
const LOOKED_AT = 10;

export const list = (): Promise<void> =>
  withSqs(async (sqs, environment) => {
    const looks = await Promise.allSettled(
      QUEUE_KEYS.map(async (key) => {
        const letters = await DeadLetterQueue.open(sqs, environment, key);
        const { visible, inFlight } = await letters.counts();
        const seen = visible + inFlight > 0 ? await letters.peek(LOOKED_AT) : [];
        return [key, String(visible), String(inFlight), oldestOf(seen), QUEUES[key].name];
      }),
    );
    const rows = looks.flatMap((look) => (look.status === 'fulfilled' ? [look.value] : []));
    if (rows.length > 0) say(tableOf([['queue', 'visible', 'in flight', `oldest of ${LOOKED_AT}`, 'name'], ...rows]));
    const failure = looks.find((look) => look.status === 'rejected');
    if (failure) throw failure.reason;
  });

export const show = (queue: QueueKey, { limit, json }: { limit: number; json?: true }): Promise<void> =>
  withLetters(queue, async (letters) => {
    const facts = (await letters.peek(limit)).map(deadLetterFacts);
    if (json) return say(JSON.stringify(facts, null, 2));
    const { visible } = await letters.counts();
    if (facts.length === 0) return say(`${queue} has no dead letters${visible > 0 ? ' to look at just now' : ''}`);
    facts.forEach((letter, index) => say(describeLetter(letter, `${index + 1} of ${facts.length}`)));
  });

export const redrive = (queue: QueueKey, { id: ids, max }: { id?: string[]; max?: number }): Promise<void> =>
  withLetters(queue, async (letters) => {
    const tell = everySoOften((count: number) => say(`${queue}: ${count} redriven so far ...`));
    const moved = ids || max !== undefined ? undefined : await moveByTask(letters, tell);
    const selection: Redrive = { ...(ids && { ids }), ...(max !== undefined && { max }) };
    const { redriven, cameBack } =
      moved === undefined ? await redriveByHand(letters, selection, tell) : { redriven: moved, cameBack: 0 };
    if (ids && redriven === 0) {
      throw new Error(
        `${queue} has no dead letter with ${ids.length > 1 ? 'one of these original ids' : 'this original id'}: look with npm run ops -- dlq show ${queue}`,
      );
    }
    const back = cameBack > 0 ? `; ${cameBack} were given up again already` : '';
    const { visible, inFlight } = await letters.counts();
    say(`${queue}: ${redriven} redriven${back}, about ${visible + inFlight} dead letters left`);
  });

export const purge = (queue: QueueKey, { yes }: { yes?: true }): Promise<void> =>
  withLetters(queue, async (letters) => {
    const { visible, inFlight } = await letters.counts();
    const count = visible + inFlight;
    const what = `${count} dead letters of ${queue}`;
    if (count === 0) return say(`${queue} has no dead letters`);
    if (!yes) {
      const reasons = countReasons(await letters.peek(count));
      return say(`Would remove ${what} for good${reasons && `: ${reasons}`}. Nothing is removed without --yes.`);
    }
    await letters.purge();
    say(`Removed ${what}`);
  });

async function withSqs(work: (sqs: SQSClient, environment: string) => Promise<void>): Promise<void> {
  const settings = localSettings();
  useLocalEnvironment(settings);
  const clients = createProvisionClients();
  try {
    await reachingAws(() => work(clients.sqs, settings.environment));
  } finally {
    clients.destroy();
  }
}

const withLetters = (queue: QueueKey, work: (letters: DeadLetterQueue) => Promise<void>): Promise<void> =>
  withSqs(async (sqs, environment) => work(await DeadLetterQueue.open(sqs, environment, queue)));

const oldestOf = (letters: readonly Message[]): string =>
  letters.map((letter) => deadLetterFacts(letter).sentAt ?? '').sort()[0] ?? '';

function countReasons(letters: readonly Message[]): string {
  const counts = new Map<string, number>();
  for (const letter of letters) {
    const reason = deadLetterFacts(letter).reason ?? 'without a reason';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
}
