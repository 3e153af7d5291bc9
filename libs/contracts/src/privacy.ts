export const PRIVACY_KINDS = ['export', 'erasure'] as const;
export type PrivacyKind = (typeof PRIVACY_KINDS)[number];

/** What replaces the words of an erased user in records that stay. */
export const ERASED_TEXT = '[erased]';

/** Where the link of an erased user's submission pointed to. */
export const ERASED_URL = 'https://erased.invalid/';

/** `erased-` and 32 random hexadecimal digits. */
export const PSEUDONYM = /^erased-[0-9a-f]{32}$/;
