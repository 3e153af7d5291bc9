import { statfsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamoDb } from './dynamodb';

jest.mock('node:fs', () => ({ ...jest.requireActual<object>('node:fs'), statfsSync: jest.fn() }));

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'data-'));
  await mkdir(join(dataDir, 'dynamodb'));
  // What LevelDB finds when it could not write the file to its end.
  await writeFile(join(dataDir, 'dynamodb/CURRENT'), 'MANIF');
});
afterEach(() => rm(dataDir, { recursive: true }));

it.each([
  ['a full disk asks for free space, and keeps the data', 1, 'is full: free some space'],
  ['another disk suggests to start over', 1_000_000, 'start over with npm start -- --fresh'],
])('a database that cannot be opened on %s', async (_, freeBlocks, advice) => {
  jest.mocked(statfsSync).mockReturnValue({ bavail: freeBlocks, bsize: 4_096 } as never);
  await expect(startDynamoDb(0, dataDir, () => undefined)).rejects.toThrow(advice);
});
