import { type Target, target } from './target';

/** What a test needs of its cloud that not every target has. */
export type Need = 'a cloud to stop' | 'raw mails';

const LACKS: Record<Target, Partial<Record<Need, string>>> = {
  embedded: { 'raw mails': 'the embedded mail store keeps no headers' },
  localstack: { 'a cloud to stop': 'LocalStack is shared by all tests' },
  endpoint: {
    'a cloud to stop': 'the endpoint is shared by all tests',
    'raw mails': 'only LocalStack shows mails as they were sent',
  },
};

/** A test that is skipped, with the reason in its title, where the target lacks what it needs. */
export function itNeeds(need: Need): (title: string, test: () => Promise<void>) => void {
  const reason = LACKS[target()][need];
  if (reason === undefined) return it;
  // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect -- the one place for it, and never without a reason
  return (title, test) => it.skip(`${title} (skipped: ${reason})`, test);
}
