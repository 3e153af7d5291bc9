import type { Queue } from '@freelance/manifest';

/** Each poller receives up to ten messages at a time and handles them together. */
export const pollerNames = ({ key, pollers }: Queue): string[] =>
  Array.from({ length: pollers }, (_, index) => `${key}#${index + 1}`);
