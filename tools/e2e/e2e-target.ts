import type { Target } from '@freelance/testing';
import { hasNoEndpoint, missingEndpoints, withoutAws } from '../dev/local-environment';
import { ensureLocalStack, isLocalStack, localStackUrl } from './localstack';

/** The targets that the user can select. */
export const SELECTABLE_TARGETS = ['embedded', 'localstack'] as const;
export type SelectableTarget = (typeof SELECTABLE_TARGETS)[number];

/** The target of the suite. */
export interface E2eTarget {
  target: Target;
  /** A sentence for the terminal. */
  description: string;
  /** The environment variables of the run. */
  variables: NodeJS.ProcessEnv;
  /** Stops what was started for the run. */
  cleanUp(): Promise<void>;
}

/** Emulators accept any credentials. */
const CREDENTIALS = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

/** @throws Error that says what is missing, and what to start or set */
export async function resolveTarget(asked: SelectableTarget | undefined): Promise<E2eTarget> {
  if (asked === 'localstack') return localStackTarget();
  if (asked === 'embedded' || hasNoEndpoint()) return embeddedTarget();
  return endpointTarget();
}

const nothing = async (): Promise<void> => undefined;

const embeddedTarget = (): E2eTarget => ({
  target: 'embedded',
  description: 'On embedded clouds',
  variables: withoutAws(),
  cleanUp: nothing,
});

async function localStackTarget(): Promise<E2eTarget> {
  const url = localStackUrl();
  return {
    target: 'localstack',
    description: `On LocalStack at ${url}`,
    cleanUp: await ensureLocalStack(url),
    variables: { ...withoutAws(), ...CREDENTIALS, AWS_ENDPOINT_URL: url },
  };
}

async function endpointTarget(): Promise<E2eTarget> {
  const missing = missingEndpoints();
  if (missing.length > 0) throw new Error(`Set ${missing.join(', ')} too, or AWS_ENDPOINT_URL for all`);
  const mails = process.env.AWS_ENDPOINT_URL_SES || process.env.AWS_ENDPOINT_URL!;
  return {
    target: (await isLocalStack(mails)) ? 'localstack' : 'endpoint',
    description: 'On the endpoint of the AWS variables',
    variables: { ...CREDENTIALS, ...process.env },
    cleanUp: nothing,
  };
}
