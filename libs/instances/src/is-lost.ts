import type { InstanceState } from '@freelance/contracts';

/** Three beats. */
const SILENT_FOR_MS = 45_000;

/** Whether the process ended without stopping: it has not described itself for three beats. */
export const isLost = (
  { stoppedAt, lastSeenAt }: Pick<InstanceState, 'stoppedAt' | 'lastSeenAt'>,
  now: Date,
): boolean => stoppedAt === undefined && now.getTime() - Date.parse(lastSeenAt) > SILENT_FOR_MS;
