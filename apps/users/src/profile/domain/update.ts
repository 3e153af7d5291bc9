import { EDITABLE_FIELDS } from '@freelance/contracts/plain';
import type { Decision, Profile, ProfileFields } from './profile';

/** Replaces the editable fields. Without a change there is no event. */
export function update(before: Profile, fields: ProfileFields, now: Date): Decision {
  const changed = EDITABLE_FIELDS.filter((field) => !isSame(before[field], fields[field]));
  if (changed.length === 0) return { profile: before, events: [] };
  const sequence = before.sequence + 1;
  return {
    profile: { ...before, ...fields, updatedAt: now.toISOString(), sequence },
    events: [{ type: 'user.updated', detail: { sequence, userId: before.userId, changed } }],
  };
}

/** Fields are JSON, and their objects always have the same order of keys. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
