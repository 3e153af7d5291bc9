import type { HistoryEvent } from './job-view';

/** What a job's view does not say, and its history does. */
export interface Past {
  /** The platform approved the work, because the owner had not decided. */
  approvedByItself?: boolean;
  /** The changes that the owner asked for last. */
  changes?: string;
  /** Who lost the claim last, and how; only until the job is listed anew. */
  lost?: { claimerId: string; how: 'timedout' | 'withdrawn'; at: string };
  cancelReason?: string;
  /** When the platform recorded the end of the listing. */
  expiredAt?: string;
}

/** @param events as much of the history as the viewer may see, oldest first */
export function recall(events: readonly HistoryEvent[]): Past {
  let past: Past = {};
  for (const { 'detail-type': type, detail, time } of events) {
    const { claimerId, changes, automatic, reason } = detail as Partial<Record<string, never>>;
    switch (type) {
      case 'job.relisted':
        past = {};
        break;
      case 'job.timedout':
        past = { ...past, lost: { claimerId: claimerId ?? '', how: 'timedout', at: time } };
        break;
      case 'job.withdrawn':
        past = { ...past, lost: { claimerId: claimerId ?? '', how: 'withdrawn', at: time } };
        break;
      case 'job.changes_requested':
        past = { ...past, changes };
        break;
      case 'job.approved':
        past = { ...past, approvedByItself: automatic };
        break;
      case 'job.cancelled':
        past = { ...past, cancelReason: reason ?? undefined };
        break;
      case 'job.expired':
        past = { ...past, expiredAt: time };
        break;
      default:
        break;
    }
  }
  return past;
}
