import { Command, Option } from 'commander';
import type { FoundJobs } from '@freelance/contracts';
import { counted, JOB_STATUSES } from '@freelance/contracts/plain';
import { accountOf } from './job-account';
import { jobText } from './job-text';
import type { OpsClient } from './ops-client';
import { allPages } from './pages';
import { type Report, reporting, tableOf } from './report';
import { throttled } from './throttled';

/** `npm run ops -- job <id>`: a job, what happens to it next, and everything that happened to it. */
export const jobCommand = (): Command =>
  new Command('job')
    .description('show a job, what happens to it next, and everything that happened to it')
    .argument('[id]', 'id of a job, a claim or an event')
    .option('--user <id>', 'list the jobs of a user instead, as owner and as claimer')
    .addOption(new Option('--status <status>', 'list all jobs in this status instead').choices(JOB_STATUSES))
    .option('--category <id>', 'list all jobs of this category instead, with --status those in this status')
    .action(
      reporting(async (client, { user, status, category }: ListOptions, id?: string): Promise<Report> => {
        if (user !== undefined) {
          return listReport(await client.get<FoundJobs>('/ops/jobs', { userId: user }), `${user} has no jobs`);
        }
        if (status !== undefined || category !== undefined) return matchingReport(client, status, category);
        if (id === undefined) throw new Error('Name a job, a claim or an event, or a user with --user');
        const account = await accountOf(client, await jobIdFor(client, id));
        return { data: account, text: jobText(account) };
      }),
    );

interface ListOptions {
  user?: string;
  status?: string;
  category?: string;
}

/** The job that time changes first is the first one. */
async function matchingReport(client: OpsClient, status?: string, categoryId?: string): Promise<Report> {
  const progress = throttled((line: string) => void process.stderr.write(`${line}\n`));
  const pages = await allPages(
    (after) => client.get<FoundJobs>('/ops/jobs', { status, categoryId, after }),
    (some) => progress(`${counted(some.flatMap(({ jobs }) => jobs).length, 'job')} found so far`),
  );
  const jobs = pages
    .flatMap((page) => page.jobs)
    .sort((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~') || b.at.localeCompare(a.at));
  return listReport({ jobs, more: false, next: null }, 'No job is like this');
}

const EVENT_ID = /^(job-.+)-\d{1,9}$/;
const JOB_ID = /^job-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The job that an operator means by the id of a job, a claim or an event. */
async function jobIdFor(client: OpsClient, id: string): Promise<string> {
  if (JOB_ID.test(id)) return id;
  const eventOf = EVENT_ID.exec(id)?.[1];
  if (eventOf !== undefined) return eventOf;
  const { jobs } = await client.get<FoundJobs>('/ops/jobs', { claimId: id });
  const [found] = jobs;
  if (!found) throw new Error(`No job, claim or event has the id ${id}: npm run ops -- job --user <id> lists jobs`);
  return found.jobId;
}

function listReport(found: FoundJobs, none: string): Report {
  const hasDueTimes = found.jobs.some(({ dueAt }) => dueAt !== null);
  const rows = found.jobs.map(({ jobId, name, ownerId, as, status, payAmount, dueAt, at }) => [
    at,
    ...(hasDueTimes ? [dueAt ?? '-'] : []),
    as ?? ownerId,
    jobId,
    status,
    payAmount.toFixed(2),
    name,
  ]);
  const more = found.more ? ['and more'] : [];
  const who = found.jobs[0]?.as === null ? 'owner' : 'as';
  const header = ['since', ...(hasDueTimes ? ['due'] : []), who, 'job', 'status', 'pay', 'name'];
  const text = rows.length === 0 ? none : [tableOf([header, ...rows]), ...more].join('\n');
  return { data: found, text };
}
