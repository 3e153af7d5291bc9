import { setTimeout as sleep } from 'node:timers/promises';
import { passThrough, type CallHandler, waitFor } from '@freelance/testing';
import { atMost, exactly, type Measure, none, type Proof } from '../proof';
import { countMails, mailFaults } from '../rig/mail-count';
import { mailRequest, REFUSAL } from '../rig/mail-requests';
import { Rig, SEEKER } from '../rig/rig';

/** Mails for each fault. A kill takes the minute of a lease, so the short form has few. */
const SIZES = { full: { mails: 200, kills: 10, downMs: 60_000 }, short: { mails: 10, kills: 1, downMs: 3_000 } };
const TIMES_AT_ONCE = 5;
const LEASE_MS = 60_000;

export const oneMail: Proof = {
  name: 'one-mail',
  promise: 'Each recipient gets one mail per event',
  notices: { 'marks-before-success': 'mails missing' },
  async run({ size, say, mutant }) {
    const { mails, kills, downMs } = SIZES[size];
    // The retry schedule of more than an hour is shortened to the length of the outage.
    const rig = await Rig.start({ jobs: 0, notifications: 1, gates: ['ses'], mutant });
    const troubles: Trouble[] = [];
    /** Requests mails and later counts how often each was sent. */
    const ask = async (trouble: Trouble, count: number, times = 1): Promise<void> => {
      const requests = Array.from({ length: count }, () => mailRequest(SEEKER));
      trouble.jobIds.push(...requests.map(({ jobId }) => jobId));
      const bodies = requests.flatMap(({ body }) => Array.from({ length: times }, () => body));
      await rig.cloud.send('deliveries', bodies);
    };
    const begin = (what: string): Trouble => {
      const trouble = { what, jobIds: [], mayDouble: 0 };
      troubles.push(trouble);
      return trouble;
    };
    const rested = () => rig.drained(mutant ? 10_000 : LEASE_MS * 3);
    const replica = rig.replicas.notifications[0]!;
    try {
      await rig.cloud.hurryRedelivery(5);

      await ask(begin(`asked for ${TIMES_AT_ONCE} times at once`), mails, TIMES_AT_ONCE);
      await rested();
      say(`${mails} mails asked for ${TIMES_AT_ONCE} times at once`);

      const ambiguous = begin('SES failed after accepting');
      rig.gates.ses.treatment = loseFirstAnswers(mails, () => ambiguous.mayDouble++);
      await ask(ambiguous, mails);
      await rested();
      say(`${ambiguous.mayDouble} times SES failed after accepting`);

      rig.gates.ses.treatment = async () => REFUSAL;
      await ask(begin(`SES was down for ${downMs / 1_000} s`), mails);
      await sleep(downMs);
      rig.gates.ses.treatment = passThrough;
      await rested();
      say(`SES is back after ${downMs / 1_000} s`);

      const before = begin('killed before the mail was with SES');
      for (let n = 0; n < kills; n++) {
        const asked = new Promise<void>((resolve) => {
          rig.gates.ses.treatment = async () => {
            resolve();
            return 'silence';
          };
        });
        await ask(before, 1);
        await asked;
        await replica.kill();
        rig.gates.ses.treatment = passThrough;
        await replica.start();
      }
      // Otherwise the next kills would also affect these mails, when their leases end.
      await rested();
      say(`${kills} kills before the mail was with SES`);
      const after = begin('killed after the mail');
      for (let n = 0; n < kills; n++) {
        await replica.kill();
        await ask(after, 1);
        await replica.start({ CRASH_AT: 'after-mail' }).catch(() => undefined);
        await waitFor(() => replica.endedBy === 'SIGKILL', { what: 'a death after the mail' });
        after.mayDouble++;
      }
      say(`${kills} kills after the mail; waiting for the leases to end`);
      await replica.kill();
      await replica.start();
      await rested();
      return await measure(rig, troubles);
    } finally {
      await rig.stop();
    }
  },
};

/** Mails that were requested during one kind of fault. */
interface Trouble {
  what: string;
  jobIds: string[];
  /** Attempts whose result only SES knows. */
  mayDouble: number;
}

async function measure(rig: Rig, troubles: readonly Trouble[]): Promise<Measure[]> {
  const counts = await countMails(rig.platform);
  const asked = troubles.flatMap(({ jobIds }) => jobIds);
  return [
    exactly('mails asked for', new Set(asked).size, asked.length),
    none('mails missing', mailFaults(counts, asked, 1).missing),
    ...troubles.map(({ what, jobIds, mayDouble }) =>
      atMost(`mails doubled, ${what}`, mailFaults(counts, jobIds, 1).doubled.length, mayDouble, `of ${jobIds.length}`),
    ),
    exactly('dead letters', (await rig.cloud.allDeadLetters()).length, 0),
  ];
}

/** SES accepts the mail, but the response is an error. */
const loseFirstAnswers =
  (count: number, note: () => void): CallHandler =>
  async (_call, forward) => {
    if (count-- <= 0) return forward();
    note();
    await forward();
    return REFUSAL;
  };
