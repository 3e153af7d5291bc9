import type { MutantName } from './mutants/mutants';
import type { Measure, Proof, Size } from './proof';
import { alarms } from './proofs/alarms.proof';
import { cursorsUnforgeable } from './proofs/cursors-unforgeable.proof';
import { deadlineRace } from './proofs/deadline-race.proof';
import { deadlinesInTime } from './proofs/deadlines-in-time.proof';
import { eventContracts } from './proofs/event-contracts.proof';
import { firstCalls } from './proofs/first-calls.proof';
import { machineDies } from './proofs/machine-dies.proof';
import { noLostEvent } from './proofs/no-lost-event.proof';
import { nothingLeft } from './proofs/nothing-left.proof';
import { nothingUndeclared } from './proofs/nothing-undeclared.proof';
import { oneMail } from './proofs/one-mail.proof';
import { oneWinner } from './proofs/one-winner.proof';
import { operate } from './proofs/operate.proof';
import { orderAndDuplication } from './proofs/order-and-duplication.proof';
import { overload } from './proofs/overload.proof';
import { pagesWhole } from './proofs/pages-whole.proof';
import { partialBatches } from './proofs/partial-batches.proof';
import { poison } from './proofs/poison.proof';
import { pollingSurvives } from './proofs/polling-survives.proof';
import { quiet } from './proofs/quiet.proof';
import { rollingRestarts } from './proofs/rolling-restarts.proof';
import { scanReads } from './proofs/scan-reads.proof';
import { sessions } from './proofs/sessions.proof';
import { slowNetwork } from './proofs/slow-network.proof';
import { stateMachine } from './proofs/state-machine.proof';
import { traces } from './proofs/traces.proof';
import { Random } from './rig/random';

const PROOFS: readonly Proof[] = [
  noLostEvent,
  oneWinner,
  orderAndDuplication,
  poison,
  partialBatches,
  slowNetwork,
  pollingSurvives,
  rollingRestarts,
  machineDies,
  oneMail,
  deadlinesInTime,
  deadlineRace,
  scanReads,
  stateMachine,
  eventContracts,
  pagesWhole,
  cursorsUnforgeable,
  nothingUndeclared,
  nothingLeft,
  sessions,
  firstCalls,
  overload,
  traces,
  operate,
  alarms,
  quiet,
];

export interface Run {
  /** `say` prints progress. */
  (options: { size: Size; seed: number; say: (line: string) => void }): Promise<Measure[]>;
}

/** What can be run by name: every proof, and its variant `<name>-broken`, which passes if the proof detects its mutants. */
export interface Runnable {
  name: string;
  promise: string;
  judgesByClock: boolean;
  run: Run;
}

export const RUNNABLES: readonly Runnable[] = PROOFS.flatMap((proof) => [
  {
    name: proof.name,
    promise: proof.promise,
    judgesByClock: proof.judgesByClock ?? false,
    run: ({ size, seed, say }) => proof.run({ size, random: new Random(seed), say }),
  },
  ...(Object.keys(proof.notices).length === 0 ? [] : [brokenVariant(proof)]),
]);

/** Always in short form: if that does not detect a broken rule, the proof is too weak. */
function brokenVariant(proof: Proof): Runnable {
  return {
    name: `${proof.name}-broken`,
    promise: `The proof ${proof.name} detects broken rules`,
    judgesByClock: proof.judgesByClock ?? false,
    async run({ seed, say }) {
      const measures: Measure[] = [];
      for (const [mutant, figure] of Object.entries(proof.notices) as [MutantName, string][]) {
        say(`Breaking the rule: ${mutant}`);
        const found = await proof.run({ size: 'short', random: new Random(seed), say, mutant });
        measures.push(
          noticed(
            mutant,
            found.find(({ what, ok }) => !ok && what.startsWith(figure)),
          ),
        );
      }
      return measures;
    },
  };
}

const noticed = (mutant: MutantName, fault: Measure | undefined): Measure => ({
  what: mutant,
  figure: fault ? `${fault.what}: ${fault.figure}` : 'not noticed',
  target: 'noticed',
  ok: fault !== undefined,
  example: fault?.example,
});
