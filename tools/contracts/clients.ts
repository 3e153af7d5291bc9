import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { type Platform, startPlatform } from '@freelance/testing';
import { type Generator, GENERATORS } from './clients/generators';
import { runTool } from './clients/run-tool';
import { lackOf } from './clients/toolchain';
import { elapsedSeconds, interruption, run, printLine, printFailure, step } from '../process/progress';

/**
 * `npm run clients [-- --only <name>]`: runs third-party client generators on the committed documents, compiles the
 * generated clients, and runs a small program with each on a started platform. Fails when a result differs.
 */
interface Options {
  only?: string;
  keep?: true;
}

const PROGRAMS = resolve(__dirname, 'clients/programs');
const EXAMPLES = resolve('docs/events/released/messages');
/** The first run downloads and compiles everything. */
const STEP_WITHIN_MS = 600_000;
const QUIET_MS = 15_000;

const interrupted = new AbortController();

const program = new Command('npm run clients --')
  .description('Generate clients in other languages from the documents, compile them and use them on a platform')
  .addOption(
    new Option('--only <name>', 'one generator; all when left out').choices(GENERATORS.map(({ name }) => name)),
  )
  .option('--keep', 'leave the folder with the generated clients there')
  .action(useClients);

async function useClients({ only, keep }: Options): Promise<void> {
  const chosen = await usable(GENERATORS.filter(({ name }) => only === undefined || name === only));
  if (chosen.length === 0) return printLine('No client was generated.');
  const work = await mkdtemp(join(tmpdir(), 'clients-'));
  let platform: Platform | undefined;
  const failed: string[] = [];
  try {
    if (chosen.some(({ givenTo }) => givenTo === 'platform')) {
      platform = await step('Starting a platform', 'Platform ready', () => startPlatform());
    }
    for (const generator of chosen) {
      if (interrupted.signal.aborted) break;
      const given = generator.givenTo === 'platform' ? platform!.url : EXAMPLES;
      await useClient(generator, join(work, generator.name), given).catch((error: unknown) => {
        if (interrupted.signal.aborted) return;
        failed.push(generator.name);
        printFailure(error);
      });
    }
  } finally {
    await platform?.stop();
    if (keep) printLine(`The generated clients are in ${work}`);
    else await rm(work, { recursive: true, force: true });
  }
  if (interrupted.signal.aborted) return printLine('Interrupted.');
  if (failed.length > 0) throw new Error(`Not as the document says: ${failed.join(', ')}`);
  printLine(`Clients of ${chosen.map(({ name }) => name).join(', ')} work, in ${elapsedSeconds()} s`);
}

/** Reports the toolchain that each generator lacks. */
async function usable(generators: Generator[]): Promise<Generator[]> {
  const found: Generator[] = [];
  for (const generator of generators) {
    const lacks = (await Promise.all(generator.needs.map(lackOf))).filter((lack) => lack !== undefined);
    if (lacks.length === 0) found.push(generator);
    else printLine(`${generator.name} is skipped: ${lacks.join(', ')}.`);
  }
  return found;
}

async function useClient(generator: Generator, folder: string, given: string): Promise<void> {
  const { name, document, generates, compiles, runs, variables } = generator;
  await cp(join(PROGRAMS, name), folder, { recursive: true });
  await cp(document, join(folder, basename(document)));
  const silence = setInterval(() => printLine(`${name}: still at it, ${elapsedSeconds()} s`), QUIET_MS);
  const tool = (line: Generator['runs']) =>
    runTool(line, { cwd: folder, variables, timeoutMs: STEP_WITHIN_MS, signal: interrupted.signal });
  try {
    await step(`${name}: generating`, `${name}: generated`, async () => {
      for (const line of generates) await tool(line);
    });
    await step(`${name}: compiling`, `${name}: compiled`, async () => {
      for (const line of compiles) await tool(line);
    });
    const said = await step(`${name}: running`, `${name}: ran`, () => tool([...runs, given]));
    said
      .trimEnd()
      .split('\n')
      .forEach((line) => printLine(`  ${line}`));
  } finally {
    clearInterval(silence);
  }
}

run(async () => {
  const abort = () => interrupted.abort();
  void interruption(abort).then(abort);
  await program.parseAsync();
  process.exit(interrupted.signal.aborted ? 130 : 0);
});
