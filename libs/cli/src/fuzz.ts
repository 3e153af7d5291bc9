import { Command, InvalidArgumentError } from 'commander';
import { type Finding, fuzz, platformDocument } from '@freelance/openapi';
import { readMails } from '../../../localstack/embedded';
import { localSettings, runningPlatform } from './local-environment';
import { elapsedSeconds, run, say } from './progress';

/** `npm run fuzz`: generated requests to the running platform; every answer has to be one that the OpenAPI document declares. */
interface Options {
  requests: number;
  seed: number;
  url: string;
}

const { api, mailStore } = runningPlatform(localSettings());
const TOLD_EVERY = 1_000;

const wholeNumber = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number above 0 of at most nine digits.');
};

const program = new Command('npm run fuzz --')
  .description('Send generated requests to the running platform, and judge every answer by the OpenAPI document')
  .option('--requests <number>', 'how many', wholeNumber, 10_000)
  .option('--seed <number>', 'make the requests of an earlier run again', wholeNumber, Date.now() % 1_000_000)
  .option('--url <url>', 'where the gateway is', api)
  .action(fuzzPlatform);

async function fuzzPlatform({ requests, seed, url }: Options): Promise<void> {
  await assertRunning(url);
  say(`${requests} requests to ${url}, seed ${seed}`);
  const { sent, findings, tally, neverDone } = await fuzz({
    document: await platformDocument(),
    origin: url,
    requests,
    seed,
    letters,
    onProgress: (count) => {
      if (count % TOLD_EVERY === 0) say(`${elapsedSeconds().padStart(7)} s  ${count} requests`);
    },
  });
  say(`\n${tally.table()}\n`);
  if (neverDone.length > 0) say(`Never answered with success: ${neverDone.join(', ')}`);
  const limited = tally.total((status) => status === 429);
  if (limited > 0) say(`${limited} requests were beyond a rate limit (429).`);
  findings.forEach(sayFinding);
  if (findings.length > 0) {
    throw new Error(
      `Not as declared. Again with the same requests: npm run fuzz -- --seed ${seed} --requests ${requests}`,
    );
  }
  say(`${sent} requests, every answer as declared, in ${elapsedSeconds()} s`);
}

async function assertRunning(url: string): Promise<void> {
  await fetch(`${url}/health/live`).catch(() => {
    throw new Error(`${url} does not answer. Run \`npm start\` in another terminal first.`);
  });
}

/** Links to unsubscribe are told in mails alone; they can only be had where a local mail store keeps them. */
const letters = async (): Promise<string[]> => {
  const mails = await readMails(mailStore).catch(() => []);
  return mails.map(({ text }) => text);
};

function sayFinding({ operation, faults, curl, answer }: Finding): void {
  say(`✗ ${operation}`);
  faults.forEach((fault) => say(`  - ${fault}`));
  say(`\n${curl}\n\n${answer}\n`);
}

run(async () => void (await program.parseAsync()));
