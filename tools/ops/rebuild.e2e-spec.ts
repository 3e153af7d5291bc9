import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { Platform } from '@freelance/testing';
import { createProvisionClients } from '@freelance/topology';

const workspace = resolve(__dirname, '../..');
const OPS = ['--import', 'tsx', join(workspace, 'tools/ops/ops.ts')];
const SIGNING_KEYS = 'ops:a-key-for-this-test-that-is-long-enough';
const JOBS = 60;

let platform: Platform;

beforeAll(async () => {
  platform = await Platform.start({ INTERNAL_SIGNING_KEYS: SIGNING_KEYS }, ['jobs']);
  await writeHistory();
});

afterAll(() => platform.stop());

const claimOf = (jobId: string, sequence: number) => ({
  claimId: `claim-${jobId}`,
  jobId,
  claimerId: 'seeker-456',
  status: sequence === 2 ? 'active' : 'submitted',
  claimedAt: '2026-01-15T10:30:00.000Z',
  submissionDeadline: '2026-01-16T10:30:00.000Z',
  submittedAt: sequence === 2 ? null : '2026-01-15T11:30:00.000Z',
  sequence,
});

/** Creates, claims and submits each job. */
async function writeHistory(): Promise<void> {
  const { dynamodb, destroy } = createProvisionClients();
  const documents = DynamoDBDocumentClient.from(dynamodb);
  const rows = Array.from({ length: JOBS }, (_, n) => `job-${n}`).flatMap((jobId) =>
    [1, 2, 3].map((sequence) => ({ jobId, sequence, claim: sequence === 1 ? null : claimOf(jobId, sequence) })),
  );
  const table = resourceName(platform.cloud.environment, TABLES.jobHistory);
  for (let from = 0; from < rows.length; from += 25) {
    const puts = rows.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await documents.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
  }
  destroy();
}

/** Returns the last line of the output; earlier lines may report progress. */
async function ops(...given: string[]): Promise<string> {
  const env = {
    ...process.env,
    JOBS_URL: platform.serviceUrl('jobs'),
    INTERNAL_SIGNING_KEYS: SIGNING_KEYS,
    LOCAL_DATA_DIR: join(tmpdir(), 'ops-e2e'),
  };
  const { stdout } = await promisify(execFile)(process.execPath, [...OPS, ...given], { env });
  return stdout.trimEnd().split('\n').at(-1)!;
}

it('rebuilds the claims through the running service, and reports the result', async () => {
  const read = `claims: ${3 * JOBS} events read, ${JOBS} claims in them`;
  expect(await ops('rebuild', 'claims', '--dry-run')).toBe(
    `${read}: ${JOBS} missing, 0 differing, 0 unchanged; none written (dry run)`,
  );
  expect(await ops('rebuild', 'claims')).toBe(`${read}: ${JOBS} missing, 0 differing, 0 unchanged; ${JOBS} written`);
  expect(await ops('rebuild', 'claims')).toBe(`${read}: 0 missing, 0 differing, ${JOBS} unchanged; 0 written`);
});

it('needs a signing key', async () => {
  const answer = await fetch(`${platform.serviceUrl('jobs')}/rebuilds/claims`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"dryRun":true}',
  });
  expect(answer.status).toBe(401);
});
