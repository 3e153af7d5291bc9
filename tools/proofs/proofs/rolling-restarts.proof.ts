import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '@aws-sdk/client-sqs';
import { APPS, type Replica, type CallHandler } from '@freelance/testing';
import { atMost, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { CategoryObserver } from '../rig/category-observer';
import { keepBusy, runJobs, MAILS_OF_A_LIFE } from '../rig/job-life';
import { countMails, mailFaults } from '../rig/mail-count';
import { CATEGORY, Rig, SEEKER } from '../rig/rig';

const SIZES = { full: { restarts: 50, workers: 4 }, short: { restarts: 8, workers: 4 } };
const EXIT_WITHIN_SECONDS = 25;
/** Longer than the balancer needs to see that a replica is unready. */
const DEREGISTER_MS = '3000';

/** A user whose mails are not counted. */
const LOOKER = 'seeker-458';
const FAILED = 'failed requests';
const REDELIVERED = 'messages delivered again';

/** During a load, every replica of every service is stopped and restarted, one after the other. */
export const rollingRestarts: Proof = {
  name: 'rolling-restarts',
  promise: 'Rolling restarts lose no request and no message',
  judgesByClock: true,
  notices: { 'leaves-at-once': FAILED, 'drops-what-it-holds': REDELIVERED },
  async run(context) {
    const { restarts, workers } = SIZES[context.size];
    const variables = { SHUTDOWN_DEREGISTER_MS: DEREGISTER_MS };
    const { mutant } = context;
    const twice = { gateway: 2, categories: 2, jobs: 2, notifications: 2 };
    const rig = await Rig.start({ ...twice, gates: ['sqs'], variables, mutant });
    const categories = await CategoryObserver.start(rig.platform.cloud.environment, rig.client, rig.cloud);
    try {
      const told = new Redeliveries();
      rig.gates.sqs.treatment = told.treatment;
      let over = false;
      const isOver = () => over;
      const load = Promise.all([
        runJobs(rig, workers, isOver),
        keepBusy(1, isOver, () => categories.makeOne()),
        keepBusy(1, isOver, () => observePolling(rig)),
      ]);
      const slowest = await restartAll(rig, restarts, context);
      over = true;
      const [whole] = await load;
      return [slowest, ...(await measure(rig, { categories, whole, told }))];
    } finally {
      await categories.stop();
      await rig.stop();
    }
  },
};

/** Calls that cause no event: lists, views and subscriptions. */
async function observePolling(rig: Rig): Promise<void> {
  for (const ask of [
    () => rig.client.get('/job/seeker/list', SEEKER),
    () => rig.client.get(`/categories/${CATEGORY}`, SEEKER),
    () => rig.client.put(`/categories/${CATEGORY}/subscription`, LOOKER),
    () => rig.client.get('/subscriptions', LOOKER),
  ]) {
    rig.ledger.noteAnswer('a look', await ask());
  }
}

async function restartAll(rig: Rig, restarts: number, { say }: ProofContext): Promise<Measure> {
  const replicas = [0, 1].flatMap((n) => APPS.map((app) => rig.replicas[app][n]!));
  let slowestMs = 0;
  for (let n = 0; n < restarts; n++) {
    slowestMs = Math.max(slowestMs, await restart(replicas[n % replicas.length]!));
    if (n % 5 === 4) say(`${n + 1} of ${restarts} restarts, ${rig.ledger.accepted} commands accepted`);
  }
  return atMost(`slowest exit of ${restarts}`, Math.round(slowestMs / 100) / 10, EXIT_WITHIN_SECONDS, 's');
}

/** Returns how long the stop took. */
async function restart(replica: Replica): Promise<number> {
  const askedAt = performance.now();
  const exit = replica.kill('SIGTERM');
  await Promise.race([exit, sleep(2 * EXIT_WITHIN_SECONDS * 1_000, undefined, { ref: false })]);
  const took = performance.now() - askedAt;
  await replica.kill();
  await replica.start();
  return took;
}

async function measure(
  rig: Rig,
  { categories, whole, told }: { categories: CategoryObserver; whole: readonly string[]; told: Redeliveries },
): Promise<Measure[]> {
  await Promise.all([rig.settled(60_000), categories.settled(60_000)]);
  const isDrained = await rig.drained(60_000);
  const { lostChanges, lostEvents, doubledChanges, stuck } = await rig.historyFaults();
  const mails = mailFaults(await countMails(rig.platform), whole, MAILS_OF_A_LIFE);
  const { redelivered, postponed } = told;
  return [
    none(`${FAILED}, of ${rig.ledger.accepted}`, [...rig.ledger.refusals, ...categories.refusals]),
    none(REDELIVERED, redelivered),
    { what: 'messages whose handler failed, delivered again', figure: postponed, target: '', ok: true },
    none('lost, doubled or stuck', [...lostChanges, ...lostEvents, ...doubledChanges, ...stuck]),
    none(`categories lost, untold or without a topic, of ${categories.count}`, await categories.faults()),
    none(`mails missing or doubled, of ${whole.length} jobs`, [...mails.missing, ...mails.doubled]),
    exactly('messages left in queues', isDrained ? 0 : await rig.cloud.waiting(), 0),
    exactly('dead letters', (await rig.cloud.allDeadLetters()).length, 0),
  ];
}

/** A gate before SQS. A message that its own consumer returned after a failure is not one that a stop has lost. */
class Redeliveries {
  /** Messages that were received again, as sentences. */
  readonly redelivered: string[] = [];
  /** How often a message was received again because its consumer asked for it. */
  postponed = 0;
  private readonly idOf = new Map<string, string>();
  private readonly wantedAgain = new Set<string>();

  readonly treatment: CallHandler = async ({ operation, body }, forward) => {
    if (operation === 'ChangeMessageVisibilityBatch') {
      const { Entries } = JSON.parse(body) as { Entries: { ReceiptHandle: string }[] };
      // Before the call is forwarded: a waiting replica may receive the message before the response is here.
      for (const { ReceiptHandle } of Entries) this.wantedAgain.add(this.idOf.get(ReceiptHandle) ?? '');
    }
    const answer = await forward();
    if (operation !== 'ReceiveMessage') return answer;
    const { Messages = [] } = JSON.parse(answer.body) as { Messages?: Message[] };
    for (const message of Messages) this.note(message);
    return answer;
  };

  private note({ Attributes = {}, MessageId = '', ReceiptHandle = '' }: Message): void {
    this.idOf.set(ReceiptHandle, MessageId);
    if (Number(Attributes.ApproximateReceiveCount) === 1) return;
    if (this.wantedAgain.delete(MessageId)) return void this.postponed++;
    const seconds = (Date.now() - Number(Attributes.ApproximateFirstReceiveTimestamp)) / 1_000;
    this.redelivered.push(`${MessageId}, ${Math.round(seconds)} s after it came first`);
  }
}
