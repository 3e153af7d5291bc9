import type { Decision, Profile } from '../profile';

/** Whether the waiting time is over. Running engagements are the other condition. */
export const mayBegin = ({ leaving }: Pick<Profile, 'leaving'>, now: Date): boolean =>
  leaving !== null && leaving.begunAt === null && Date.parse(leaving.erasesAt) <= now.getTime();

/** The erasure begins with its first pass. Before the waiting time is over, and a second time, nothing changes. */
export function beginErasure(before: Profile, pseudonym: string, now: Date): Decision {
  if (!before.leaving || !mayBegin(before, now)) return { profile: before, events: [] };
  const begunAt = now.toISOString();
  return askForErasure(
    {
      ...before,
      standing: 'erased',
      suspension: null,
      leaving: { ...before.leaving, begunAt, pseudonym },
      sessionsValidFrom: begunAt,
      updatedAt: begunAt,
    },
    1,
  );
}

/** Every service with personal data is asked to erase its part, perhaps again. Nothing changes before the begin. */
export function askForErasure(before: Profile, pass: number): Decision {
  const { userId, leaving } = before;
  if (!leaving?.pseudonym) return { profile: before, events: [] };
  const { requestId, pseudonym } = leaving;
  const sequence = before.sequence + 1;
  return {
    profile: { ...before, sequence },
    events: [{ type: 'user.erasing', detail: { sequence, userId, requestId, pseudonym, pass } }],
  };
}
