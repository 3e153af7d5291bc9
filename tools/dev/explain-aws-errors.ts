/** If AWS or its emulator cannot be reached, adds to the error what the user can do. */
export async function explainAwsErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const advice = adviceFor(cause as Error & { code?: string });
    throw advice ? new Error(`${(cause as Error).message}: ${advice}`, { cause }) : cause;
  }
}

function adviceFor({ name, code }: Error & { code?: string }): string | undefined {
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return 'start the embedded cloud with npm run start:cloud, or name the endpoint to use in AWS_ENDPOINT_URL';
  }
  if (name === 'ResourceNotFoundException') return 'make the tables with npm run provision -- --with-users-table';
  if (name === 'QueueDoesNotExist') return 'make the queues with npm run provision';
  if (/^AccessDenied/.test(name)) return 'use credentials that are allowed to, or have these allowed';
  if (name === 'CredentialsProviderError') return 'log in to the AWS account, or name one in AWS_PROFILE';
  return undefined;
}
