import type { Target } from '@freelance/testing';
import { isNoEndpointNamed, lackingEndpoints, withoutAws } from '../dev/local-environment';
import { bringUpLocalStack, isLocalStack, localStackUrl } from './localstack';

/** What the suite can be asked to run on. */
export const ASKABLE = ['embedded', 'localstack'] as const;
export type Askable = (typeof ASKABLE)[number];

/** What the suite runs on. */
export interface Ground {
  target: Target;
  /** For the person at the terminal. */
  what: string;
  /** The environment of the run. */
  variables: NodeJS.ProcessEnv;
  /** Stops what was started for the run. */
  leave(): Promise<void>;
}

/** Emulators take any. */
const CREDENTIALS = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

/** @throws Error saying what is not there, and what to start or set */
export async function standOn(asked: Askable | undefined): Promise<Ground> {
  if (asked === 'localstack') return standOnLocalStack();
  if (asked === 'embedded' || isNoEndpointNamed()) return embedded();
  return standOnEndpoint();
}

const nothing = async (): Promise<void> => undefined;

const embedded = (): Ground => ({
  target: 'embedded',
  what: 'On embedded clouds',
  variables: withoutAws(),
  leave: nothing,
});

async function standOnLocalStack(): Promise<Ground> {
  const url = localStackUrl();
  return {
    target: 'localstack',
    what: `On LocalStack at ${url}`,
    leave: await bringUpLocalStack(url),
    variables: { ...withoutAws(), ...CREDENTIALS, AWS_ENDPOINT_URL: url },
  };
}

async function standOnEndpoint(): Promise<Ground> {
  const lacking = lackingEndpoints();
  if (lacking.length > 0) throw new Error(`Set ${lacking.join(', ')} too, or AWS_ENDPOINT_URL for all`);
  const mails = process.env.AWS_ENDPOINT_URL_SES || process.env.AWS_ENDPOINT_URL!;
  return {
    target: (await isLocalStack(mails)) ? 'localstack' : 'endpoint',
    what: 'On the endpoint of the AWS variables',
    variables: { ...CREDENTIALS, ...process.env },
    leave: nothing,
  };
}
