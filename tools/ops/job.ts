import { Command } from 'commander';
import type { FoundJobs } from '@freelance/contracts';
import { accountOf } from './job-account';
import { jobText } from './job-text';
import type { OpsClient } from './ops-client';
import { type Report, reporting, tableOf } from './report';

/** `npm run ops -- job <id>`: a job, what happens to it next, and everything that happened to it. */
export const jobCommand = (): Command =>
  new Command('job')
    .description('show a job, what happens to it next, and everything that happened to it')
    .argument('[id]', 'id of a job, a claim or an event')
    .option('--user <id>', 'list the jobs of a user instead, as owner and as claimer')
    .action(
      reporting(async (client, { user }: { user?: string }, id?: string): Promise<Report> => {
        if (user !== undefined) return listReport(await client.get<FoundJobs>('/ops/jobs', { userId: user }), user);
        if (id === undefined) throw new Error('Name a job, a claim or an event, or a user with --user');
        const account = await accountOf(client, await jobIdFor(client, id));
        return { data: account, text: jobText(account) };
      }),
    );

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

function listReport(found: FoundJobs, user: string): Report {
  const rows = found.jobs.map(({ jobId, name, as, status, payAmount, at }) => [
    at,
    as ?? '',
    jobId,
    status,
    payAmount.toFixed(2),
    name,
  ]);
  const more = found.more ? ['and more'] : [];
  const text =
    rows.length === 0
      ? `${user} has no jobs`
      : [tableOf([['since', 'as', 'job', 'status', 'pay', 'name'], ...rows]), ...more].join('\n');
  return { data: found, text };
}
