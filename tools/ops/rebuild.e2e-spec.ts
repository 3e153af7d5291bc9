import { BatchWriteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditPage } from '@freelance/contracts';
import { resourceName, TABLES } from '@freelance/manifest';
import { Platform } from '@freelance/testing';
import { createProvisionClients } from '@freelance/topology';
import { opsEnvironment, runOpsHere } from './testing/run-ops';

const JOBS = 60;

let platform: Platform;

beforeAll(async () => {
  platform = await Platform.start({}, ['jobs', 'gateway']);
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

const ops = async (...given: string[]): Promise<string> => {
  const output = await runOpsHere(opsEnvironment(platform.url), ...given);
  return output.trimEnd();
};

it('rebuilds the claims through the gateway, and reports the result', async () => {
  const read = (stored: number) => `claims: ${stored} rows, ${3 * JOBS} events with ${JOBS} claims`;
  const untouched = 'nothing changed: add --yes to do it';
  expect(await ops('rebuild', 'claims')).toBe(`${read(0)}: ${JOBS} missing, 0 differing, 0 surplus; ${untouched}`);
  expect(await ops('rebuild', 'claims', '--yes')).toBe(
    `${read(0)}: ${JOBS} missing, 0 differing, 0 surplus; ${JOBS} written, 0 removed`,
  );
  expect(await ops('rebuild', 'claims')).toBe(`${read(JOBS)}: 0 missing, 0 differing, 0 surplus; ${untouched}`);
});

it('removes rows that no event explains; each command has one audit entry with the sums of its pages', async () => {
  const { dynamodb, destroy } = createProvisionClients();
  const TableName = resourceName(platform.cloud.environment, TABLES.claims);
  const surplus = { ...claimOf('job-0', 2), claimId: 'claim-of-nobody' };
  await DynamoDBDocumentClient.from(dynamodb).send(new PutCommand({ TableName, Item: surplus }));
  destroy();
  const found = `claims: ${JOBS + 1} rows, ${3 * JOBS} events with ${JOBS} claims: 0 missing, 0 differing, 1 surplus`;
  expect(await ops('rebuild', 'claims', '--yes')).toBe(
    `${found}; 0 written, 0 removed; --remove-surplus removes the surplus rows`,
  );
  expect(await ops('rebuild', 'claims', '--remove-surplus', '--yes')).toBe(`${found}; 0 written, 1 removed`);
  const { entries } = JSON.parse(await ops('--json', 'audit')) as AuditPage;
  expect(entries.map(({ input, counts }) => ({ ...input, ...counts }))).toEqual([
    { removeSurplus: true, written: 0, removed: 1 },
    { removeSurplus: false, written: 0, removed: 0 },
    { removeSurplus: false, written: JOBS, removed: 0 },
  ]);
});

it('needs a signing key', async () => {
  const answer = await fetch(`${platform.serviceUrl('jobs')}/rebuilds/claims`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"dryRun":true}',
  });
  expect(answer.status).toBe(401);
});
