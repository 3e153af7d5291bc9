import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { elapsedSeconds, run, printLine } from '../process/progress';
import type { Measure, Size } from './proof';
import { RUNNABLES, type Runnable } from './run-proof';

/** `npm run prove [-- <name> ...]`: proves the platform's guarantees on real processes, and prints the measures. */
interface Options {
  list?: true;
  short?: true;
  untimed?: true;
  seed: number;
  json?: string;
}

interface Result {
  name: string;
  promise: string;
  ok: boolean;
  seconds: number;
  measures: Measure[];
  error?: string;
}

/** After this time without output, a line says that the proof is still running. */
const QUIET_MS = 15_000;

const wholeNumber = (text: string): number => {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of at most nine digits.');
};

const program = new Command('npm run prove --')
  .description('Prove what the platform promises, on the embedded cloud')
  .argument('[names...]', 'proofs to run, all when left out')
  .option('--list', 'list the proofs')
  .option('--short', 'the small form of each, as CI runs them')
  .option('--untimed', 'leave out those that judge by the clock, which need a machine of their own')
  .option('--seed <number>', 'repeat the chances of an earlier run', wholeNumber, Date.now() % 1_000_000)
  .option('--json <file>', 'write the results to a file')
  .action(prove);

async function prove(names: string[], { list, short, untimed, seed, json }: Options): Promise<void> {
  const named = names.length === 0 ? RUNNABLES : names.map(byName);
  const chosen = untimed ? named.filter(({ judgesByClock }) => !judgesByClock) : named;
  if (list) return chosen.forEach(({ name, promise }) => printLine(`${name.padEnd(32)} ${promise}`));
  const size: Size = short ? 'short' : 'full';
  if (chosen.length === 0) throw new Error('All of these judge by the clock: leave --untimed out');
  const results: Result[] = [];
  for (const runnable of chosen) results.push(await proveOne(runnable, size, seed));
  printLine(`\n${tableOf(results)}\n`);
  if (json) await writeFile(json, `${JSON.stringify({ seed, size, results }, null, 2)}\n`);
  const broken = results.filter(({ ok }) => !ok).map(({ name }) => name);
  if (broken.length === 0) return printLine(`Proved ${results.length} of ${results.length}, in ${elapsedSeconds()} s`);
  const again = `npm run prove -- ${broken.join(' ')} --seed ${seed}${short ? ' --short' : ''}`;
  throw new Error(`Not proved: ${broken.join(', ')}. Again with the same chances: ${again}`);
}

function byName(name: string): Runnable {
  const known = RUNNABLES.find((runnable) => runnable.name === name);
  if (known) return known;
  throw new Error(
    `There is no proof "${name}". Choose from: ${RUNNABLES.map((runnable) => runnable.name).join(', ')}.`,
  );
}

async function proveOne({ name, promise, run: attempt }: Runnable, size: Size, seed: number): Promise<Result> {
  const startedAt = performance.now();
  const tell = (line: string) => {
    printLine(`${elapsedSeconds().padStart(7)} s  ${name}: ${line}`);
    silence.refresh();
  };
  const silence = setInterval(() => tell('still at it'), QUIET_MS);
  tell(`${promise} (${size}, seed ${seed})`);
  const result = await attempt({ size, seed, say: tell }).then(
    (measures) => ({ measures, ok: measures.length > 0 && measures.every((measure) => measure.ok) }),
    (error: unknown) => ({ measures: [], ok: false, error: error instanceof Error ? error.message : String(error) }),
  );
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  tell(result.ok ? `proved in ${seconds} s` : `NOT proved, after ${seconds} s`);
  clearInterval(silence);
  return { name, promise, seconds, ...result };
}

function tableOf(results: Result[]): string {
  const rows = results.flatMap(({ name, measures, error }) => [
    ...measures.map(({ what, figure, target, ok, example }) => [
      name,
      what,
      String(figure),
      target,
      ok ? 'ok' : `BROKEN ${example ?? ''}`,
    ]),
    ...(error === undefined ? [] : [[name, 'could not be run', '', '', error]]),
  ]);
  const all = [['proof', 'what', 'figure', 'target', 'ok'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  // The last column is not padded.
  return all
    .map((row) => row.map((cell, column) => (column === 4 ? cell : cell.padEnd(widths[column]!))).join('  '))
    .join('\n');
}

run(async () => {
  await program.parseAsync();
  process.exit(0);
});
