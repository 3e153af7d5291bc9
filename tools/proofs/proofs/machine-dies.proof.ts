import { UNLIMITED, waitFor } from '@freelance/testing';
import { exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { Client } from '../rig/client';
import { CloudView } from '../rig/cloud-view';
import { runJobs, MAILS_OF_A_LIFE } from '../rig/job-life';
import type { Ledger } from '../rig/ledger';
import { LocalMachine } from '../rig/local-machine';
import { ledgerFaults } from '../rig/mail-count';
import { Recorder } from '../rig/recorder';
import { makeCategory } from '../rig/rig';
import { Observers } from '../rig/observers';

const SIZES = { full: { deaths: 10, workers: 6 }, short: { deaths: 1, workers: 4 } };
/** The lease on a mail that its consumer can no longer send ends after a minute. */
const RESTED_WITHIN_MS = 120_000;

/** `npm start` and all its processes are killed at once during a load, and started again. */
export const machineDies: Proof = {
  name: 'machine-dies',
  promise: 'A crash of the whole machine loses no accepted change',
  notices: {},
  async run(context) {
    const machine = await LocalMachine.prepare({ ...UNLIMITED, RETRY_TIME_DIVISOR: '60' });
    const client = new Client(machine.url);
    try {
      return await measure(machine, client, context);
    } finally {
      await client.stop();
      await machine.throwAway();
    }
  },
};

async function measure(machine: LocalMachine, client: Client, context: ProofContext): Promise<Measure[]> {
  const { deaths, workers } = SIZES[context.size];
  await machine.start();
  await makeCategory(client);
  const witnesses = new Observers(new CloudView(machine.environment), await Recorder.start(machine.environment));
  try {
    let over = false;
    const load = runJobs({ client, ledger: witnesses.ledger }, workers, () => over);
    const silent = await dieAgainAndAgain(machine, witnesses, deaths, context);
    over = true;
    const whole = await load;
    await witnesses.settled(RESTED_WITHIN_MS);
    const isDrained = await witnesses.drained(RESTED_WITHIN_MS);
    const { lostChanges, lostEvents, doubledChanges, stuck } = await witnesses.historyFaults();
    const { accepted } = witnesses.ledger;
    return [
      none(`starts after ${deaths} deaths of everything that did not say that indexes were rebuilt`, silent),
      none(`lost changes, of ${accepted} accepted`, lostChanges),
      none('lost events', lostEvents),
      none('duplicate state changes', doubledChanges),
      none('stuck in an outbox', stuck),
      none('index entries that are not what their table says', await witnesses.cloud.indexFaults()),
      // The mail store also died, so only the mail records are left.
      none(
        `jobs whose mails are not sent, of ${whole.length}`,
        await ledgerFaults(witnesses.cloud, whole, MAILS_OF_A_LIFE),
      ),
      exactly('dead letters', (await witnesses.cloud.allDeadLetters()).length, 0),
      exactly('messages left in queues', isDrained ? 0 : await witnesses.cloud.waiting(), 0),
    ];
  } finally {
    await witnesses.stop();
  }
}

/** Returns the output of starts that did not report the unclean stop. */
async function dieAgainAndAgain(
  machine: LocalMachine,
  { ledger }: Observers,
  deaths: number,
  { random, say }: ProofContext,
): Promise<string[]> {
  const silent: string[] = [];
  for (let n = 1; n <= deaths; n++) {
    await untilBusy(ledger, random.between(20, 60));
    await machine.die();
    const said = await machine.start();
    if (!/was not stopped cleanly last time: rebuilding its indexes[^]*Indexes rebuilt in/.test(said))
      silent.push(said);
    say(`${n} of ${deaths} deaths, ${ledger.accepted} commands accepted`);
  }
  await untilBusy(ledger, random.between(20, 60));
  return silent;
}

/** Waits until this many further commands were accepted. */
async function untilBusy(ledger: Ledger, commands: number): Promise<void> {
  const before = ledger.accepted;
  await waitFor(() => ledger.accepted >= before + commands, { what: 'accepted commands', timeout: 60_000 });
}
