import { Command } from 'commander';
import type { FoundJobs, JobHistoryEntry, JobReport, JobState, JobTimer, NextStep } from '@freelance/contracts';
import { shortDuration } from './durations';
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
        const report = await client.get<JobReport>(`/ops/jobs/${encodeURIComponent(await jobIdFor(client, id))}`);
        return { data: report, text: jobText(report) };
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

function jobText({ jobId, job, history }: JobReport): string {
  const state = job
    ? stateLines(job)
    : [`${jobId}  does not exist in JobsTable: deleted after its retention time, or lost`];
  return [...state, ...history.map(entryLine)].join('\n');
}

function stateLines(job: JobState): string[] {
  const { jobId, name, status, storedStatus, version, ownerId, claim, payAmount, next, timer } = job;
  const stored = status === storedStatus ? '' : ` (stored as ${storedStatus})`;
  const claimer = claim ? `   claimer ${claim.claimerId} (${claim.claimId}, ${claim.status})` : '';
  return [
    `${jobId}  ${JSON.stringify(name)}  ${status.toUpperCase()}${stored}, version ${version}   owner ${ownerId}${claimer}   ${payAmount.toFixed(2)}`,
    `next  ${next ? nextText(next, timer) : 'nobody has to act'}`,
    ...(timer ? [`time  ${timerText(timer)}`] : []),
    ...(job.deletedAfter === null ? [] : [`kept until ${job.deletedAfter}`]),
  ];
}

function nextText({ actor, userId, action, dueAt, otherwise }: NextStep, timer: JobTimer | null): string {
  const who = userId ?? `any ${actor}`;
  if (dueAt === null) return `${who} can ${action}; there is no deadline`;
  const left = timer?.kind === 'deadline' ? ` (${ahead(timer)})` : '';
  return `${who} can ${action} until ${dueAt}${left}, else ${String(otherwise).toUpperCase()}`;
}

function timerText(timer: JobTimer): string {
  const { kind, dueAt, queue, messageAt, isScheduled, scanAt } = timer;
  const message = isScheduled
    ? `waits on ${queue} until ${messageAt}`
    : messageAt === null
      ? `no message on ${queue} yet`
      : `the message for ${queue} of ${messageAt} comes too late or was processed`;
  return `${kind} ${dueAt} (${ahead(timer)}): ${message}, scan behind it ${scanAt}`;
}

const ahead = ({ lateSeconds }: JobTimer): string =>
  lateSeconds > 0 ? `LATE for ${shortDuration(lateSeconds)}` : `in ${shortDuration(-lateSeconds)}`;

function entryLine({ sequence, envelope, requestId, pendingSince, restore }: JobHistoryEntry): string {
  const request = requestId === null ? '' : `  request ${requestId}`;
  if (!envelope) {
    return `${restore?.restoredAt ?? ''}  restored, ${restore?.status ?? 'unknown'}  -${sequence}${request}`;
  }
  const relayed = pendingSince === null ? 'published' : `IN THE OUTBOX since ${pendingSince}`;
  return `${envelope.time}  ${envelope['detail-type']}  -${sequence}  ${actorOf(envelope.detail as Detail)}${request}  ${relayed}`;
}

type Detail = { claimerId?: string; recipientId?: string; ownerId: string };

/** The user whom the event is about. */
const actorOf = ({ claimerId, recipientId, ownerId }: Detail): string => claimerId ?? recipientId ?? ownerId;

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
