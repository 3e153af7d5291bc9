export const PRIVACY_KINDS = ['export', 'erasure'] as const;
export type PrivacyKind = (typeof PRIVACY_KINDS)[number];

/** What replaces the words of an erased user in records that stay. */
export const ERASED_TEXT = '[erased]';

/** `erased-` and 32 random hexadecimal digits. */
export const PSEUDONYM = /^erased-[0-9a-f]{32}$/;

/** A part of an export or an erasure that the users service waits for: what an app without a queue asks for. */
export interface RequestedPart {
  kind: PrivacyKind;
  requestId: string;
  userId: string;
  /** Of an erasure. */
  pseudonym?: string;
  /** From 1 for an erasure, 0 for an export. */
  pass: number;
}
