import { jobIdOf } from '@freelance/contracts';
import { TABLES } from '@freelance/manifest';
import type { Platform } from '@freelance/testing';
import type { CloudView } from './cloud-view';

const JOB_ID = /job-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** How often each mail was sent, by job, recipient and subject. */
export async function countMails(platform: Platform): Promise<Map<string, Map<string, number>>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { to, subject, text } of await platform.mails()) {
    const jobId = JOB_ID.exec(text)?.[0] ?? 'no job';
    const ofJob = counts.get(jobId) ?? new Map<string, number>();
    counts.set(jobId, ofJob);
    const mail = `${to}: ${subject}`;
    ofJob.set(mail, (ofJob.get(mail) ?? 0) + 1);
  }
  return counts;
}

/** Faults if each of these jobs must have exactly this many different mails, each sent once. */
export function mailFaults(
  counts: Map<string, Map<string, number>>,
  jobIds: readonly string[],
  each: number,
): { missing: string[]; doubled: string[] } {
  const mailsOf = (jobId: string) => [...(counts.get(jobId) ?? [])];
  return {
    missing: jobIds.flatMap((jobId) => {
      const found = mailsOf(jobId).length;
      return found < each ? [`${jobId}: ${found} of ${each} mails`] : [];
    }),
    doubled: jobIds.flatMap((jobId) =>
      mailsOf(jobId).flatMap(([mail, count]) => Array.from({ length: count - 1 }, () => `${jobId}: again ${mail}`)),
    ),
  };
}

/** Faults if the mail records of each of these jobs must show exactly this many sent mails. */
export async function ledgerFaults(cloud: CloudView, jobIds: readonly string[], each: number): Promise<string[]> {
  const sent = new Map(jobIds.map((jobId) => [jobId, 0]));
  for (const { eventId, status } of await cloud.rows<{ eventId: string; status: string }>(TABLES.notifications)) {
    const jobId = jobIdOf(eventId);
    const count = sent.get(jobId);
    if (count !== undefined && status === 'sent') sent.set(jobId, count + 1);
  }
  return [...sent].flatMap(([jobId, count]) =>
    count === each ? [] : [`${jobId}: ${count} of ${each} mails are sent`],
  );
}
