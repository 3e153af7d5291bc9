import { OtlpReceiver, type Replica } from '@freelance/testing';
import { atLeast, type Measure, none, type Proof } from '../proof';
import { everydayMix } from '../rig/everyday-mix';
import { type Ask, closedLoop } from '../rig/load';
import { Rig } from '../rig/rig';

const SIZES = { full: { warmUpSeconds: 15, rounds: 20 }, short: { warmUpSeconds: 8, rounds: 6 } };
/** Short, so that both platforms meet the same changes of a shared machine's speed. */
const SLICE_SECONDS = 4;
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
    const { warmUpSeconds, rounds } = SIZES[size];
    const receiver = await OtlpReceiver.start();
    const start = (variables: Record<string, string>) => Rig.start({ jobs: 1, notifications: 0, variables });
    const rigs: Rig[] = [];
    try {
      rigs.push(await start({}), await start({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url }));
      const [without, withTraces] = rigs as [Rig, Rig];
      const askWithout = await everydayMix(without, random);
      const askWith = await everydayMix(withTraces, random);
      say(`Both warm up for ${warmUpSeconds} s each`);
      await closedLoop(PEOPLE, warmUpSeconds, askWithout);
      await closedLoop(PEOPLE, warmUpSeconds, askWith);
      const ratios: number[] = [];
      const failed: string[] = [];
      const slice = async (rig: Rig, ask: Ask): Promise<number> => {
        const { cpuMs, failures } = await costOf(rig, ask);
        failed.push(...failures);
        return cpuMs;
      };
      for (let round = 0; round < rounds; round++) {
        // The first of two slices is not always that of the same platform.
        const isSwapped = round % 2 === 1;
        const first = isSwapped ? await slice(withTraces, askWith) : await slice(without, askWithout);
        const second = isSwapped ? await slice(without, askWithout) : await slice(withTraces, askWith);
        ratios.push(isSwapped ? first / second : second / first);
        const [off, on] = isSwapped ? [second, first] : [first, second];
        say(`${off.toFixed(2)} ms of processor time per request without traces, ${on.toFixed(2)} ms with`);
      }
      return [
        moreProcessorTime(ratios),
        atLeast('spans received', receiver.spans.length, 1),
        none('requests that failed', failed),
      ];
    } finally {
      await Promise.all(rigs.map((rig) => rig.stop()));
      receiver.stop();
    }
  },
};

async function costOf({ replicas }: Rig, ask: Ask): Promise<{ cpuMs: number; failures: string[] }> {
  const processes = [...replicas.gateway, ...replicas.jobs];
  const before = await cpuSeconds(processes);
  const { good, failed } = await closedLoop(PEOPLE, SLICE_SECONDS, ask);
  const spent = (await cpuSeconds(processes)) - before;
  return { cpuMs: (1_000 * spent) / good.length, failures: failed };
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
