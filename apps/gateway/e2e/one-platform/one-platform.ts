import type { Platform } from '@freelance/testing';

/** Lets suites that break nothing share a platform: its start takes longer than most of them. */
export interface OnePlatform {
  /** Set before the first test. */
  platform: Platform;
}
