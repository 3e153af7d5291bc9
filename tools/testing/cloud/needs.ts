import { existsSync } from 'node:fs';
import type { App } from '../../../localstack/embedded';
import { earlierReleaseOf } from '../earlier-release';
import { type Target, target } from './target';

/** A property of the cloud that a test needs and that some targets lack. */
type CloudNeed = 'a cloud to stop' | 'raw mails' | 'letters moved by hand';

/** An app that is not older than the release with the tested feature, e.g. `{ app: 'jobs', since: '0.2.0' }`. */
interface ReleaseNeed {
  app: App;
  since: string;
}

/** A program of another package, by its path. */
interface ProgramNeed {
  program: string;
}

export type Need = CloudNeed | ReleaseNeed | ProgramNeed;

const MISSING_FEATURES: Record<Target, Partial<Record<CloudNeed, string>>> = {
  embedded: { 'raw mails': 'the embedded mail store keeps no headers' },
  localstack: {
    'a cloud to stop': 'LocalStack is shared by all tests',
    'letters moved by hand': 'LocalStack moves dead letters itself',
  },
  endpoint: {
    'a cloud to stop': 'the endpoint is shared by all tests',
    'letters moved by hand': 'the endpoint may move dead letters itself',
    'raw mails': 'only LocalStack shows mails as they were sent',
  },
};

/** The reason why a test cannot run here; undefined when it can. */
export function lackOf(need: Need): string | undefined {
  if (typeof need === 'string') return MISSING_FEATURES[target()][need];
  if ('program' in need) return existsSync(need.program) ? undefined : `${need.program} is not installed`;
  const release = earlierReleaseOf(need.app);
  return release && isBefore(release.version, need.since) ? `${need.app} is that of ${release.name} here` : undefined;
}

const isBefore = (version: string, other: string): boolean => version.localeCompare(other, 'en', { numeric: true }) < 0;

/** Defines a test. If the run lacks what the test needs, the test is skipped, with the reason in its title. */
export function itNeeds(...needs: Need[]): (title: string, test: () => Promise<void>) => void {
  const reason = needs.map(lackOf).find((lack) => lack !== undefined);
  if (reason === undefined) return it;
  // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect -- the one place for it, and never without a reason
  return (title, test) => it.skip(`${title} (skipped: ${reason})`, test);
}
