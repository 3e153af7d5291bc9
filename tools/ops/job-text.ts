import type {
  AnnouncedMails,
  JobHistoryEntry,
  JobRefusal,
  JobRelay,
  JobState,
  JobTimer,
  MailVerdict,
  NextStep,
} from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import { afterEventMs, durationBetween, shortDuration } from './durations';
import type { CountedQueue, JobAccount } from './job-account';

/** A job, what happens to it next, and everything that happened to it, in order of time. */
export function jobText(account: JobAccount): string {
  const { jobId, job, history, mails, lines } = account;
  const state = job
    ? stateLines(job, account)
    : [`${jobId}  does not exist in JobsTable: deleted after its retention time, or lost`];
  const relays = 'error' in lines ? [] : lines.relays;
  const refusals = 'error' in lines ? [] : lines.refusals;
  const timeline = [
    ...history.map((entry) => eventBlock(entry, account, relays)),
    ...refusals.map((refusal) => ({ at: refusal.at, text: refusalLine(refusal) })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return [
    ...state,
    ...timeline.map(({ text }) => text),
    ...('error' in mails ? [`The mails are not known: ${mails.error}`] : []),
    ...('error' in lines ? [`Relay delays and refusals are not known, the logs cannot be read: ${lines.error}`] : []),
    ...(!('error' in lines) && lines.truncated ? ['The logs have more lines about this job than were read'] : []),
  ].join('\n');
}

function stateLines(job: JobState, { queue, lastScan }: JobAccount): string[] {
  const { jobId, name, status, storedStatus, version, ownerId, claim, payAmount, next, timer } = job;
  const stored = status === storedStatus ? '' : ` (stored as ${storedStatus})`;
  const claimer = claim ? `   claimer ${claim.claimerId} (${claim.claimId}, ${claim.status})` : '';
  return [
    `${jobId}  ${JSON.stringify(name)}  ${status.toUpperCase()}${stored}, version ${version}   owner ${ownerId}${claimer}   ${payAmount.toFixed(2)}`,
    `next  ${next ? nextText(next, timer) : 'nobody has to act'}`,
    ...(timer
      ? [
          `time  ${timer.kind} ${timer.dueAt} (${ahead(timer)})`,
          `      ${messageText(timer, queue)}`,
          `      scan behind it ${timer.scanAt}${lastScan === null ? '' : ` ✓ last one ${durationBetween(lastScan, new Date().toISOString())} ago`}`,
        ]
      : []),
    ...(job.deletedAfter === null ? [] : [`kept until ${job.deletedAfter}`]),
  ];
}

function nextText({ actor, userId, action, dueAt, otherwise }: NextStep, timer: JobTimer | null): string {
  const who = userId ?? `any ${actor}`;
  if (dueAt === null) return `${who} can ${action}; there is no deadline`;
  const left = timer?.kind === 'deadline' ? ` (${ahead(timer)})` : '';
  return `${who} can ${action} until ${dueAt}${left}, else ${String(otherwise).toUpperCase()}`;
}

/** The longest delay of SQS: only then can a message wait until the deadline. */
const LONGEST_DELAY_SECONDS = 900;

/** Whether a message about the deadline waits: what the job says, compared with the queue. */
function messageText(timer: JobTimer, queue: CountedQueue | null): string {
  const { queue: name, messageAt, isScheduled, lateSeconds } = timer;
  if (!isScheduled) {
    const isFar = lateSeconds < -LONGEST_DELAY_SECONDS;
    return messageAt === null
      ? `no message on ${name} yet${isFar ? ', as is normal until 15 minutes before' : ''}: a scan sends it`
      : `the message for ${name} of ${messageAt} comes too late or was processed`;
  }
  const waits = `waits on ${name}`;
  if (!queue?.counts) return `${waits} until ${messageAt}; its messages are not counted: ${queue?.error}`;
  const { waiting, delayed, inFlight, retrying, deadLetters } = queue.counts;
  const isEmpty = waiting + delayed + inFlight + retrying === 0;
  const numbers = `${delayed} delayed, ${waiting} waiting, ${counted(deadLetters, 'dead letter')}`;
  if (isEmpty) return `should wait on ${name} until ${messageAt}, but ✗ the queue has no message (${numbers})`;
  return `${waits} ✓ until ${messageAt} (the queue has ${numbers})`;
}

const ahead = ({ lateSeconds }: JobTimer): string =>
  lateSeconds > 0 ? `LATE for ${shortDuration(lateSeconds)}` : `in ${shortDuration(-lateSeconds)}`;

/** An event with the mails that it caused. */
function eventBlock(
  entry: JobHistoryEntry,
  { mails }: JobAccount,
  relays: readonly JobRelay[],
): { at: string; text: string } {
  const { sequence, envelope, requestId, pendingSince, restore } = entry;
  const request = requestId === null ? '' : `  request ${requestId}`;
  if (!envelope) {
    const at = restore?.restoredAt ?? '';
    return { at, text: `${at}  restored, ${restore?.status ?? 'unknown'}  -${sequence}${request}` };
  }
  const relay = relays.find(({ eventId }) => eventId === envelope.id);
  const explained = 'error' in mails ? undefined : mails.events.find(({ eventId }) => eventId === envelope.id);
  const announced = explained?.announcement ? ` → ${announcedText(explained.announcement)}` : '';
  const published = pendingSince === null ? publishedText(relay) : `IN THE OUTBOX since ${pendingSince}`;
  const head = `${envelope.time}  ${envelope['detail-type']}  -${sequence}  ${actorOf(envelope['detail-type'], envelope.detail as Detail)}${request}  ${published}${announced}`;
  return {
    // The clock of a sandbox can be turned: refusals have real times only.
    at: relay?.at ?? pendingSince ?? envelope.time,
    text: [head, ...(explained?.mails ?? []).map(mailLine)].join('\n'),
  };
}

const publishedText = (relay: JobRelay | undefined): string =>
  relay ? `relayed +${Math.round(relay.delayMs)} ms` : 'published';

function announcedText({ kind, subscribers, more, verdicts }: AnnouncedMails): string {
  const outcomes = Object.entries(verdicts).map(([verdict, count]) => `${count} ${verdict}`);
  return `${more ? 'at least ' : ''}${counted(subscribers, 'mail')} ${kind}${outcomes.length > 0 ? `: ${outcomes.join(', ')}` : ''}`;
}

function mailLine({ userId, kind, verdict, sentence, mail }: MailVerdict): string {
  const tries = mail?.tries ?? [];
  const last = tries.at(-1);
  const afterMs = last ? afterEventMs(last) : null;
  const late = afterMs === null ? '' : `, ${afterMs} ms after the event`;
  const outcome = verdict === 'sent' ? `${mail?.sesMessageId ?? ''} (try ${tries.length}${late})` : sentence;
  return `  ${kind ?? 'no mail'}  ${userId}  ${verdict.toUpperCase()}  ${outcome}`;
}

const refusalLine = ({ at, command, userId, status, errorCode, requestId }: JobRefusal): string =>
  `${at}  refused: ${command} by ${userId ?? 'nobody'}, ${status} ${errorCode}, request ${requestId}`;

interface Detail {
  claimerId?: string;
  ownerId: string;
  /** The platform approved when the time for the review had passed. */
  automatic?: boolean;
}

const BY_CLAIMER = new Set(['job.claimed', 'job.submitted', 'job.withdrawn']);
const BY_TIME = new Set(['job.expired', 'job.timedout', 'job.reminder']);

/** Who caused the event: a user, or `time`. */
function actorOf(type: string, { claimerId, ownerId, automatic }: Detail): string {
  if (BY_TIME.has(type) || automatic) return 'time';
  return BY_CLAIMER.has(type) && claimerId !== undefined ? claimerId : ownerId;
}
