import { setTimeout as sleep } from 'node:timers/promises';
import { QUEUES } from '@freelance/manifest';
import { passThrough, type CallHandler } from '@freelance/testing';
import { opsEnvironment, runOps } from '../../ops/testing/run-ops';
import { exactly, none, type Proof } from '../proof';
import type { DlqMessage } from '../rig/cloud-view';
import { countMails, mailFaults } from '../rig/mail-count';
import { isUnlucky, type MailRequest, mailRequest, REFUSAL, UNLUCKY } from '../rig/mail-requests';
import { Rig, SEEKER } from '../rig/rig';
import { WatchedQueue } from '../rig/watched-queue';

/** Total messages, and invalid ones of each kind: one percent is invalid if there are enough messages. */
const SIZES = { full: { messages: 5_000, ofEachKind: 13 }, short: { messages: 200, ofEachKind: 1 } };

/** The reason of a message that has used up its attempts. */
const EXHAUSTED = 'attempts-exhausted';

/** Ways to make a message invalid, by the expected reason in the dead-letter queue. */
const SPOILED: Record<string, (request: MailRequest) => string> = {
  unparseable: ({ body }) => body.slice(0, -1),
  'unknown-type': ({ body }) => body.replace('mail.requested', 'mail.regretted'),
  'unknown-version': ({ body }) => body.replace('"version":"0"', '"version":"9"'),
  [EXHAUSTED]: ({ body }) => body,
};

/** The command hides messages that it has looked at for one more second. */
const HELD_MS = 2_000;

interface Sent {
  request: MailRequest;
  body: string;
  /** The expected reason in the dead-letter queue; undefined for a valid message. */
  reason?: string;
}

export const poison: Proof = {
  name: 'poison',
  promise: 'An invalid message does not affect other messages',
  notices: { 'acknowledges-errors': 'dead letters' },
  async run({ size, say, mutant }) {
    const { messages, ofEachKind } = SIZES[size];
    const variables = { RETRY_TIME_DIVISOR: '1000' };
    const rig = await Rig.start({ jobs: 0, notifications: 1, gates: ['ses', 'sqs'], variables, mutant });
    const ops = (...given: string[]) => runOps(opsEnvironment(rig.replicas.gateway[0]!.url), 'dlq', ...given);
    try {
      const queue = new WatchedQueue(QUEUES.deliveries.name);
      rig.gates.sqs.treatment = queue.treatment;
      rig.gates.ses.treatment = refuseUnlucky;
      const bad = Object.entries(SPOILED).flatMap(([reason, spoil]) =>
        Array.from({ length: ofEachKind }, (): Sent => {
          const request = mailRequest(reason === EXHAUSTED ? UNLUCKY : SEEKER);
          return { request, body: spoil(request), reason };
        }),
      );
      const good = Array.from({ length: messages - bad.length }, (): Sent => {
        const request = mailRequest(SEEKER);
        return { request, body: request.body };
      });
      const sent = spread(good, bad);
      const ids = await rig.cloud.send(
        'deliveries',
        sent.map(({ body }) => body),
      );
      say(`${good.length} good and ${bad.length} bad messages sent`);
      const expected = new Map(sent.flatMap(({ reason }, n) => (reason ? [[ids[n]!, reason] as const] : [])));
      await rig.drained(size === 'full' ? 600_000 : 60_000);
      const shown = await ops('show', 'deliveries', '--json', '--limit', '100');
      const { letters: dlqMessages } = JSON.parse(shown) as { letters: Pick<DlqMessage, 'originalId' | 'reason'>[] };
      const before = mailFaults(await countMails(rig.platform), jobIdsOf(good), 1);
      const triedAgain = dlqMessages
        .filter(({ originalId, reason }) => reason !== EXHAUSTED && queue.of(originalId).received > 1)
        .map(
          ({ originalId, reason }) => `${reason}: ${originalId} was received ${queue.of(originalId).received} times`,
        );

      say(
        `${dlqMessages.length} dead letters; what SES refused is redriven, what nobody can read sent again as it should be`,
      );
      rig.gates.ses.treatment = passThrough;
      const exhausted = dlqMessages.filter(({ reason }) => reason === EXHAUSTED).map(({ originalId }) => originalId);
      const redriven = exhausted.length === 0 ? '' : await ops('redrive', 'deliveries', '--yes', '--id', ...exhausted);
      const mended = new Map(sent.map(({ request }, n) => [ids[n]!, request.body]));
      await sleep(HELD_MS);
      const unread = await rig.cloud.deadLetters('deliveries');
      await rig.cloud.send(
        'deliveries',
        unread.map(({ originalId }) => mended.get(originalId)!),
      );
      await rig.drained(60_000);
      const after = mailFaults(await countMails(rig.platform), jobIdsOf(sent), 1);
      return [
        exactly('dead letters', dlqMessages.length, bad.length),
        none('dead letters without the right reason', reasonFaults(dlqMessages, expected)),
        none('messages that can never succeed, tried again', triedAgain),
        none('good messages without their mail', before.missing),
        exactly('redriven by the command', Number(/(\d+) redriven/.exec(redriven)?.[1]), ofEachKind),
        none('mails missing after the redrive', after.missing),
        none('mails doubled', after.doubled),
        exactly('dead letters after the redrive', (await rig.cloud.deadLetters('deliveries')).length, 0),
      ];
    } finally {
      await rig.stop();
    }
  },
};

/** Until the fault is repaired. */
const refuseUnlucky: CallHandler = async (call, forward) => (isUnlucky(call) ? REFUSAL : forward());

const jobIdsOf = (sent: readonly Sent[]): string[] => sent.map(({ request }) => request.jobId);

/** Distributes the invalid messages evenly among the valid ones. */
function spread(good: readonly Sent[], bad: readonly Sent[]): Sent[] {
  const every = Math.floor(good.length / bad.length);
  return good.flatMap((message, n) => {
    const next = n % every === 0 ? bad[n / every] : undefined;
    return next ? [message, next] : [message];
  });
}

const reasonFaults = (
  dlqMessages: readonly Pick<DlqMessage, 'originalId' | 'reason'>[],
  expected: Map<string, string>,
): string[] =>
  dlqMessages.flatMap(({ originalId, reason }) => {
    const right = expected.get(originalId);
    return reason === right ? [] : [`${originalId}: ${reason}, where ${right ?? 'none'} was expected`];
  });
