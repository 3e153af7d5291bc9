import { setTimeout as sleep } from 'node:timers/promises';
import { type Treatment, waitFor } from '@freelance/testing';
import { atMost, exactly, none, type Proof } from '../proof';
import { countMails, mailFaults } from '../rig/mail-count';
import { mailRequest, REFUSAL } from '../rig/mail-requests';
import { Rig, SEEKER } from '../rig/rig';

/** Mails in each of three troubles; kills cost the minute that a lease lasts, so that the short form has none. */
const SIZES = { full: { mails: 200, kills: 10 }, short: { mails: 10, kills: 0 } };
const TIMES_AT_ONCE = 5;
/** Sixty seconds, as the retries are that much faster. */
const DOWN_MS = 1_000;
const LEASE_MS = 60_000;

export const oneMail: Proof = {
  name: 'one-mail',
  promise: 'One mail per event and recipient',
  notices: { 'marks-before-success': 'mails missing' },
  async run({ size, say, mutant }) {
    const { mails, kills } = SIZES[size];
    const rig = await Rig.start({ jobs: 0, notifications: 1, gates: ['ses'], mutant });
    try {
      await rig.cloud.hurryRedelivery(5);
      const jobIds: string[] = [];
      const ask = async (count: number, times: number): Promise<void> => {
        const requests = Array.from({ length: count }, () => mailRequest(SEEKER));
        jobIds.push(...requests.map(({ jobId }) => jobId));
        const bodies = requests.flatMap(({ body }) => Array.from({ length: times }, () => body));
        await rig.cloud.send('deliveries', bodies);
      };
      const rested = () => rig.drained(mutant ? 10_000 : LEASE_MS * 3);

      await ask(mails, TIMES_AT_ONCE);
      await rested();
      const once = mailFaults(await countMails(rig.platform), jobIds, 1);
      say(`${mails} mails asked for ${TIMES_AT_ONCE} times at once`);

      let ambiguous = 0;
      rig.gates.ses.treatment = loseFirstAnswers(mails, () => ambiguous++);
      await ask(mails, 1);
      await rested();
      say(`${ambiguous} times SES failed after accepting`);

      rig.gates.ses.treatment = async () => REFUSAL;
      await ask(mails, 1);
      await sleep(DOWN_MS);
      rig.gates.ses.treatment = (_call, forward) => forward();
      await rested();
      say('SES is back after it was down');

      for (let n = 0; n < kills; n++) {
        await rig.replicas.notifications[0]!.kill();
        await ask(1, 1);
        await rig.replicas.notifications[0]!.start({ CRASH_AT: 'after-mail' }).catch(() => undefined);
        await waitFor(() => rig.replicas.notifications[0]!.endedBy === 'SIGKILL', { what: 'a death after the mail' });
      }
      if (kills > 0) {
        say(`${kills} kills after the mail; waiting for the leases to end`);
        await rig.replicas.notifications[0]!.start();
        await rested();
      }
      const { missing, doubled } = mailFaults(await countMails(rig.platform), jobIds, 1);
      return [
        exactly('mails asked for', new Set(jobIds).size, jobIds.length),
        none('mails missing', missing),
        none(`mails doubled, asked for ${TIMES_AT_ONCE} times at once`, once.doubled),
        atMost('mails doubled in all', doubled.length, kills + ambiguous, 'doubtful sends'),
      ];
    } finally {
      await rig.stop();
    }
  },
};

/** The mail is taken, and SES says that it failed. */
const loseFirstAnswers =
  (count: number, note: () => void): Treatment =>
  async (_call, forward) => {
    if (count-- <= 0) return forward();
    note();
    await forward();
    return REFUSAL;
  };
