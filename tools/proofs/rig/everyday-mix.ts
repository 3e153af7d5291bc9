import { askForJob, createJob, forEach } from './job-life';
import { type Ask, isRefused } from './load';
import type { Random } from './random';
import type { Rig } from './rig';

const SEEKERS = 50;
const JOBS = 100;
const AT_ONCE = 4;

/** Most requests read lists, some create jobs, some claim jobs. */
export async function everydayMix(rig: Rig, random: Random): Promise<Ask> {
  const { client, ledger } = rig;
  const jobIds: string[] = [];
  await forEach(JOBS, AT_ONCE, async () => void jobIds.push((await createJob(rig))!));
  return async () => {
    const luck = random.between(1, 100);
    const seeker = `seeker-${random.between(1, SEEKERS)}`;
    const place = random.between(0, JOBS - 1);
    const jobId = jobIds[place]!;
    if (luck <= 40) return client.get('/job/seeker/list?limit=20', seeker);
    if (luck <= 80) return client.get(`/job/seeker/view/${jobId}`, seeker);
    const isClaim = luck <= 90;
    const answer = await (isClaim ? client.post(`/job/seeker/claim/${jobId}`, seeker) : askForJob(rig));
    // A refused command must have no effect: if it had one, it would count as unrequested.
    if (isRefused(answer)) return answer;
    if (isClaim) ledger.note(jobId, 'job.claimed', answer);
    else jobIds[place] = ledger.noteCreation(answer) ?? jobId;
    return answer;
  };
}
