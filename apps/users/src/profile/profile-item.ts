import { createHash } from 'node:crypto';
import { APPEARANCES, normalizedName, PROFILE_LIMITS, type Standing } from '@freelance/contracts';
import { shardOf } from '@freelance/dynamo';
import { type EmailState, NO_EMAIL_STATE } from './domain/email/email-state';
import type { LastExport, Leaving } from './domain/leaving/leaving';
import { NO_OPTIONAL_FIELDS, type Profile, type Suspension } from './domain/profile';

export type Item = Record<string, unknown>;

/** The attributes of a profile, index keys included, without `version`, `commandIds` and the outbox. */
export function toAttributes(profile: Profile): Item {
  const shard = shardOf(profile.userId);
  const stored = Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null));
  return {
    ...stored,
    standingShard: standingShard(profile.standing, shard),
    nameShard: nameShard(shard),
    nameKey: `${nameBeginning(profile.name)}#${profile.userId}`,
    ...(profile.email === null ? {} : { emailHash: emailHash(profile.email) }),
    ...(profile.suspension?.until ? { suspendedUntil: profile.suspension.until } : {}),
  };
}

export const standingShard = (standing: Standing, shard: number): string => `${standing}#${shard}`;

export const nameShard = (shard: number): string => `name#${shard}`;

/** The form in which names are compared. The longest sort key has 1,024 bytes. */
export const nameBeginning = (name: string): string => normalizedName(name).slice(0, PROFILE_LIMITS.name);

/** The form in which administrators find an address: mail servers ignore the case of nearly all addresses. */
export const emailHash = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

/** Rows of earlier releases, and of other systems, have only `userId`, and perhaps `email`, `name` and `userType`. */
export function toProfile(item: Item): Profile {
  const text = (field: string) => (typeof item[field] === 'string' ? item[field] : null);
  const userId = item.userId as string;
  const fields = Object.keys(NO_OPTIONAL_FIELDS) as (keyof typeof NO_OPTIONAL_FIELDS)[];
  const optional = Object.fromEntries(fields.map((field) => [field, item[field] ?? NO_OPTIONAL_FIELDS[field]]));
  const emailState = Object.fromEntries(
    Object.entries(NO_EMAIL_STATE).map(([field, missing]) => [field, item[field] ?? missing]),
  );
  return {
    ...(optional as typeof NO_OPTIONAL_FIELDS),
    userId,
    name: text('name') ?? userId,
    userType: APPEARANCES.find((known) => known === item.userType) ?? 'both',
    createdAt: text('createdAt'),
    updatedAt: text('updatedAt'),
    email: text('email'),
    emailVerified: typeof item.emailVerified === 'boolean' ? item.emailVerified : null,
    ...(emailState as unknown as EmailState),
    leaving: (item.leaving as Leaving | undefined) ?? null,
    lastExport: (item.lastExport as LastExport | undefined) ?? null,
    issuer: text('issuer'),
    brand: text('brand'),
    standing: (text('standing') as Profile['standing'] | null) ?? 'active',
    suspension: (item.suspension as Suspension | undefined) ?? null,
    sessionsValidFrom: text('sessionsValidFrom'),
    sequence: typeof item.sequence === 'number' ? item.sequence : 0,
  };
}
