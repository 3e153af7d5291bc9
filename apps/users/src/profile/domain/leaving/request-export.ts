import type { Decision, Profile } from '../profile';
import { EXPORT_EVERY_MS } from './leaving';
import { ErasureBegunError, TooManyExportsError } from './leaving.errors';

/** The user asks for everything that the platform has about them. @throws TooManyExportsError, ErasureBegunError */
export function requestExport(before: Profile, requestId: string, now: Date): Decision {
  if (before.leaving?.begunAt) throw new ErasureBegunError();
  const next = before.lastExport ? Date.parse(before.lastExport.requestedAt) + EXPORT_EVERY_MS : 0;
  if (next > now.getTime()) throw new TooManyExportsError(Math.ceil((next - now.getTime()) / 1_000));
  return askForExport({ ...before, lastExport: { requestId, requestedAt: now.toISOString() } }, requestId);
}

/** Every service with personal data is asked for its part, perhaps again. */
export function askForExport(before: Profile, requestId: string): Decision {
  const sequence = before.sequence + 1;
  return {
    profile: { ...before, sequence },
    events: [{ type: 'user.export_requested', detail: { sequence, userId: before.userId, requestId } }],
  };
}

/** The user learns that the files are ready. */
export function announceExport(before: Profile, requestId: string): Decision {
  const sequence = before.sequence + 1;
  return {
    profile: { ...before, sequence },
    events: [{ type: 'user.export_ready', detail: { sequence, userId: before.userId, requestId } }],
  };
}
