import { type HistoryEvent, partOf } from '../../moves';
import { dueAt } from '../../moves';
import type { TimelineEntry } from '../../parts/timeline';
import { text, type TextRef, type UserValue } from '../../texts/text-ref';
import type { Job } from './job-query';

interface Given {
  job: Job;
  /** Oldest first. */
  events: readonly HistoryEvent[];
  /** Milliseconds since 1970, of the server. */
  now: number;
  viewerId: string;
  say: (text: TextRef) => string;
}

/** What happened, and what comes by itself, with words about how whole the history is. */
export function timelineOf({ job, events, now, viewerId, say }: Given): { entries: TimelineEntry[]; proof: string } {
  const isOwner = job.ownerId === viewerId;
  const past = events.flatMap((event): TimelineEntry[] => {
    const told = sentenceOf(event, viewerId);
    if (!told) return [];
    const { what, quote, isByTime, note } = told;
    return [
      {
        key: event.id,
        at: event.time,
        kind: isByTime ? 'time' : 'person',
        what: say(what),
        ...(quote && { quote }),
        ...((isByTime || note) && { note: say(note ?? text('job.event.byItself')) }),
        ids: { number: numberOf(event), eventId: event.id },
      },
    ];
  });
  const hasBeginning = events[0]?.['detail-type'] === 'job.created';
  const beginning: TimelineEntry[] = hasBeginning
    ? []
    : [{ key: 'posted', at: job.createdAt, kind: 'person', what: say(posted(job.ownerId, viewerId)) }];
  const present: TimelineEntry = {
    key: 'now',
    at: new Date(now).toISOString(),
    kind: 'now',
    what: say(text('parts.now')),
  };
  const coming = toCome(job, viewerId, now);
  const next: TimelineEntry[] = coming
    ? [{ key: 'next', at: coming.at, kind: 'to-come', what: say(coming.what), note: say(text('job.event.byItself')) }]
    : [];
  return { entries: [...beginning, ...past, present, ...next], proof: say(proofOf(events, isOwner)) };
}

interface Told {
  what: TextRef;
  quote?: string | null;
  isByTime?: boolean;
  note?: TextRef;
}

interface Detail {
  ownerId: string;
  claimerId?: string;
  claimerNotes?: string | null;
  submissionNotes?: string | null;
  submissionDeadline?: string;
  expiryDate?: string;
  changes?: unknown;
  approvalNotes?: string | null;
  automatic?: boolean;
  rejectionReason?: string;
  reason?: string | null;
  recipientId?: string;
}

const posted = (ownerId: string, viewerId: string): TextRef =>
  ownerId === viewerId ? text('job.event.youPosted') : text('job.event.posted', { name: { user: ownerId } });

/** The sentence of an event; undefined for kinds that a newer platform may have. */
function sentenceOf({ 'detail-type': type, detail }: HistoryEvent, viewerId: string): Told | undefined {
  const given = detail as unknown as Detail;
  const owner: UserValue = { user: given.ownerId };
  const claimer: UserValue = { user: given.claimerId ?? '' };
  const isOwner = given.ownerId === viewerId;
  const isClaimer = given.claimerId === viewerId;
  const byOwner = (yours: TextRef['key'], theirs: TextRef['key'], values: TextRef['values'] = {}): TextRef =>
    isOwner ? text(yours, values) : text(theirs, { name: owner, ...values });
  const byClaimer = (yours: TextRef['key'], theirs: TextRef['key']): TextRef =>
    isClaimer ? text(yours) : text(theirs, { name: claimer });
  switch (type) {
    case 'job.created':
      return { what: posted(given.ownerId, viewerId) };
    case 'job.updated':
      return { what: byOwner('job.event.youChanged', 'job.event.changed') };
    case 'job.extended': {
      const t = { instant: given.submissionDeadline ?? given.expiryDate ?? '' };
      return { what: byOwner('job.event.youExtended', 'job.event.extended', { t }) };
    }
    case 'job.claimed':
      return { what: byClaimer('job.event.youClaimed', 'job.event.claimed'), quote: given.claimerNotes };
    case 'job.submitted':
      return { what: byClaimer('job.event.youHandedIn', 'job.event.handedIn'), quote: given.submissionNotes };
    case 'job.changes_requested':
      return {
        what: byOwner('job.event.youAskedForChanges', 'job.event.askedForChanges'),
        quote: given.changes as string,
        note: text('job.event.newDeadline', { t: { instant: given.submissionDeadline ?? '' } }),
      };
    case 'job.approved':
      return given.automatic
        ? { what: text('job.event.approvedByItself'), isByTime: true }
        : { what: byOwner('job.event.youApproved', 'job.event.approved'), quote: given.approvalNotes };
    case 'job.rejected':
      return { what: byOwner('job.event.youRejected', 'job.event.rejected'), quote: given.rejectionReason };
    case 'job.withdrawn':
      return { what: byClaimer('job.event.youGaveBack', 'job.event.gaveBack'), quote: given.reason };
    case 'job.timedout':
      return { what: byClaimer('job.event.yourTimeEnded', 'job.event.timeEnded'), isByTime: true };
    case 'job.expired':
      return { what: text('job.event.expired'), isByTime: true };
    case 'job.relisted':
      return { what: byOwner('job.event.youOpenedAgain', 'job.event.openedAgain') };
    case 'job.cancelled':
      return { what: byOwner('job.event.youCancelled', 'job.event.cancelled'), quote: given.reason };
    case 'job.reminder':
      return given.recipientId === viewerId
        ? { what: text('job.event.reminded'), isByTime: true }
        : { what: text('job.event.otherReminded', { name: { user: given.recipientId ?? '' } }), isByTime: true };
    default:
      return undefined;
  }
}

const numberOf = ({ id }: HistoryEvent): number => Number(id.slice(id.lastIndexOf('-') + 1));

/** An owner's history is whole when its numbers have no gap; a seeker sees the entries that concern them. */
function proofOf(events: readonly HistoryEvent[], isOwner: boolean): TextRef {
  if (!isOwner) return text('job.timeline.yours');
  const last = events.at(-1);
  const all = last ? numberOf(last) : 0;
  return events.length === all
    ? text('job.timeline.whole', { count: all })
    : text('job.timeline.partial', { count: events.length, all });
}

/** What time does next, to this viewer. */
function toCome(job: Job, viewerId: string, now: number): { at: string; what: TextRef } | undefined {
  const at = dueAt(job);
  if (at === null || Date.parse(at) < now) return undefined;
  const part = partOf(job, { userId: viewerId, roles: [] });
  if (job.status === 'open') return { at, what: text('job.coming.closes') };
  if (job.status === 'submitted') return { at, what: text('job.coming.approved') };
  if (job.status !== 'claimed') return undefined;
  return { at, what: text(part === 'claimer' ? 'job.coming.opensWithoutYou' : 'job.coming.opens') };
}
