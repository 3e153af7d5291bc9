import { OtlpReceiver, type Replica } from '@freelance/testing';
import { atLeast, type Measure, none, type Proof } from '../proof';
import { everydayMix } from '../rig/everyday-mix';
import { forEach } from '../rig/job-life';
import type { Ask } from '../rig/load';
import { Rig } from '../rig/rig';

const ROUNDS = { full: 24, short: 8 };
/** Until the code is compiled by the JIT. */
const WARM_UP_REQUESTS = 2_000;
/** Few, so that both platforms meet the same changes of a shared machine's speed. */
const ROUND_REQUESTS = 400;
/** Few enough that nothing waits for a processor. */
const PEOPLE = 4;
const MOST_PERCENT = 10;

/** Two platforms, one with traces, serve the same load in turns. */
export const traces: Proof = {
  name: 'traces',
  promise: 'Traces cost at most a tenth more processor time per request',
  judgesByClock: true,
  notices: {},
  async run({ size, say, random }) {
    const receiver = await OtlpReceiver.start();
    const rigs: Rig[] = [];
    const start = async (endpoint: string): Promise<Side> => {
      const variables = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint };
      const rig = await Rig.start({ jobs: 1, notifications: 0, variables });
      rigs.push(rig);
      return { rig, ask: await everydayMix(rig, random), failures: [] };
    };
    try {
      const off = await start('');
      const on = await start(receiver.url);
      say(`Each warms up with ${WARM_UP_REQUESTS} requests`);
      for (const side of [off, on]) await cpuMsOf(side, WARM_UP_REQUESTS);
      const ratios: number[] = [];
      for (let round = 0; round < ROUNDS[size]; round++) {
        const costs = new Map<Side, number>();
        // In turns, also who is first.
        for (const side of round % 2 === 0 ? [off, on] : [on, off]) {
          costs.set(side, await cpuMsOf(side, ROUND_REQUESTS));
        }
        const [without, withTraces] = [costs.get(off)!, costs.get(on)!];
        ratios.push(withTraces / without);
        say(`${without.toFixed(2)} ms of processor time per request without traces, ${withTraces.toFixed(2)} ms with`);
      }
      return [
        moreProcessorTime(ratios),
        atLeast('spans received', receiver.spans.length, 1),
        none('requests that failed', [...off.failures, ...on.failures]),
      ];
    } finally {
      await Promise.all(rigs.map((rig) => rig.stop()));
      receiver.stop();
    }
  },
};

/** One of the two platforms. */
interface Side {
  rig: Rig;
  ask: Ask;
  failures: string[];
}

/** Processor time of one request in gateway and jobs. */
async function cpuMsOf({ rig, ask, failures }: Side, requests: number): Promise<number> {
  const processes = [...rig.replicas.gateway, ...rig.replicas.jobs];
  const before = await cpuSeconds(processes);
  await forEach(requests, PEOPLE, async () => {
    const { status, body } = await ask();
    // Losing the race for a job is a normal response.
    if (status >= 300 && status !== 409) failures.push(`${status} ${JSON.stringify(body)}`);
  });
  return (1_000 * ((await cpuSeconds(processes)) - before)) / requests;
}

async function cpuSeconds(replicas: readonly Replica[]): Promise<number> {
  const texts = await Promise.all(replicas.map((replica) => replica.metrics()));
  return texts.reduce((sum, text) => sum + Number(/^process_cpu_seconds_total (\S+)/m.exec(text)![1]), 0);
}

/** The median of the rounds: a slice that other programs disturb does not decide. */
function moreProcessorTime(ratios: readonly number[]): Measure {
  const sorted = [...ratios].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  const percent = Math.round((median - 1) * 1_000) / 10;
  return {
    what: `more processor time per request, median of ${ratios.length}`,
    figure: `${percent} %`,
    target: `≤ ${MOST_PERCENT} %`,
    ok: percent <= MOST_PERCENT,
  };
}
