import { setTimeout as sleep } from 'node:timers/promises';
import type { DeadLettersAnswer, MoveTask, MoveTaskPage, QueuesPage } from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import type { OpsClient } from './ops-client';
import { type Report, reportOfChange } from './report';
import { throttled } from './throttled';

const SECOND_MS = 1_000;

/** The options of a change of dead letters. */
export interface LetterOptions {
  id?: string[];
  since?: string;
  max?: number;
  /** Letters a second. */
  rate?: number;
  yes?: true;
}

/** Progress goes to stderr, so that the output is the report alone. */
const printProgress = throttled((line: string) => void process.stderr.write(`${line}\n`));

/** Changes dead letters page by page until none is left. Ending this program ends the change after its current page. */
export async function changeLetters(
  client: OpsClient,
  path: string,
  queue: string,
  { id: ids, since, max, rate, yes }: LetterOptions,
  verb: 'redriven' | 'removed',
): Promise<Report> {
  const selection = { ids, since, max, rate };
  if (!yes) return reportOfChange(await client.change(path, { ...selection, apply: false }));
  const wanted = Math.min(max ?? Infinity, ids?.length ?? Infinity);
  let letters = 0;
  let newer = 0;
  let continues: string | undefined;
  let left: string | undefined;
  do {
    const begunAt = performance.now();
    const page = await changePage(client, path, {
      ...selection,
      continues,
      limit: limitOf(wanted - letters, rate),
    }).catch((error: unknown) => {
      throw letters > 0 ? new Error(`${letters} ${verb}, then: ${(error as Error).message}`) : error;
    });
    if (page.task) return reportOfTask(queue, await followTask(client, path, queue));
    letters += page.counts.letters;
    newer = Math.max(newer, page.newer);
    left = page.continues;
    continues = letters < wanted ? left : undefined;
    if (continues) printProgress(`${queue}: ${letters} ${verb} so far; Ctrl-C ends it`);
    if (continues && rate) await sleep(Math.max(0, SECOND_MS - (performance.now() - begunAt)));
  } while (continues);
  if (left) await changePage(client, path, { ...selection, continues: left, ends: true });
  if (ids && letters === 0) {
    const which = ids.length > 1 ? 'one of these original ids' : 'this original id';
    const held = await heldText(client, queue);
    throw new Error(`${queue} has no dead letter with ${which}${held}: look with npm run ops -- dlq show ${queue}`);
  }
  const held = letters === 0 ? await heldText(client, queue) : '';
  const stay = newer > 0 ? `; ${newer} came after it began and stay` : '';
  return { data: { queue, letters, newer }, text: `${queue}: ${letters} ${verb}${stay}${held}` };
}

/** Letters that a command cannot see because it or another one has received them, where there are any. */
export async function heldText(client: OpsClient, queue: string): Promise<string> {
  const { queues } = await client.get<QueuesPage>('/ops/queues');
  const held = queues.find(({ queue: key, name }) => key === queue || name === queue)?.counts?.deadLettersHeld ?? 0;
  return held === 0 ? '' : `; about ${counted(held, 'letter')} are hidden by commands for up to a minute`;
}

const changePage = (client: OpsClient, path: string, page: object): Promise<DeadLettersAnswer> =>
  client.change<DeadLettersAnswer>(path, { ...page, apply: true });

const limitOf = (left: number, rate = Infinity): number | undefined => {
  const limit = Math.min(left, rate);
  return limit === Infinity ? undefined : limit;
};

/** Waits until the task of SQS has ended. Ending this program does not end the task. */
async function followTask(client: OpsClient, path: string, queue: string): Promise<MoveTask> {
  for (;;) {
    const { task } = await client.get<MoveTaskPage>(path);
    if (task?.status !== 'RUNNING') return task ?? { status: 'UNKNOWN', moved: 0, failureReason: null };
    printProgress(`${queue}: SQS has moved about ${task.moved}; dlq redrive ${queue} --cancel --yes stops it`);
    await sleep(SECOND_MS);
  }
}

function reportOfTask(queue: string, task: MoveTask): Report {
  if (task.status === 'COMPLETED') return { data: { queue, task }, text: `${queue}: ${task.moved} redriven by SQS` };
  const reason = task.failureReason === null ? '' : `: ${task.failureReason}`;
  const text = `${queue}: SQS moved about ${task.moved}, then its task was ${task.status}${reason}`;
  return { data: { queue, task }, text, exitCode: 1 };
}
