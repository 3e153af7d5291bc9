import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const workspace = resolve(__dirname, '../../..');
const planted = join(__dirname, 'planted/imports');

/** The violations expected in each planted workspace; a folder has the name of the one rule that it breaks. */
const expected = {
  'apps-never-import-another-app': ['apps/gateway/src/main.ts imports ../../jobs/src/job'],
  'libs-never-import-apps': [
    'libs/service/src/index.ts imports ../../../apps/jobs/src/job',
    'tools/dev/start.ts imports ../../apps/jobs/src/job',
  ],
  'domain-imports-only-itself-and-plain-contracts': [
    'apps/jobs/src/job/domain/claim.ts imports @nestjs/common',
    'apps/jobs/src/job/domain/create.ts imports crypto',
    'apps/jobs/src/job/domain/job.errors.ts imports @freelance/contracts',
    'apps/jobs/src/job/domain/review.ts imports @freelance/dynamo',
    'apps/jobs/src/job/domain/submit.ts imports @aws-sdk/lib-dynamodb',
    'apps/jobs/src/job/domain/time-out.ts imports ../job.service',
  ],
  'plain-contracts-import-only-themselves': [
    'libs/contracts/src/errors.ts imports class-validator',
    'libs/contracts/src/plain.ts imports ./fields',
  ],
  'libs-are-entered-by-their-front-door': ['apps/jobs/src/main.ts imports ../../../libs/dynamo/src/page'],
  'libs-enter-each-other-by-the-front-door': ['libs/messaging/src/index.ts imports ../../dynamo/src/page'],
  'contracts-depend-on-no-other-code-of-ours': ['libs/contracts/src/index.ts imports @freelance/dynamo'],
  'manifest-depends-on-contracts-only': ['libs/manifest/src/index.ts imports @freelance/dynamo'],
  'client-depends-on-no-other-code-of-ours': ['libs/client/src/index.ts imports @freelance/contracts'],
  'only-outsiders-import-the-client': ['apps/jobs/src/main.ts imports @freelance/client'],
  'web-calls-the-api-like-any-client': [
    'apps/web/src/main.tsx imports @freelance/contracts',
    'apps/web/src/main.tsx imports fs',
  ],
  'no-cycles': ['apps/jobs/src/chicken.ts imports ./egg'],
  'no-cycles-between-folders': [
    'apps/jobs/src/invoice imports apps/jobs/src/order',
    'apps/jobs/src/order imports apps/jobs/src/invoice',
  ],
  'production-code-imports-no-dev-dependency': ['apps/jobs/src/main.ts imports commander'],
  'every-import-is-declared': [
    'apps/jobs/src/main.ts imports a-package-nobody-wrote',
    'apps/jobs/src/main.ts imports tslib',
  ],
  'production-code-imports-no-test-code': [
    'apps/jobs/src/main.ts imports ../e2e/api',
    'apps/jobs/src/main.ts imports ./job.spec',
    'apps/jobs/src/main.ts imports ./testing/job-builder',
  ],
  'production-code-imports-no-tools': [
    'apps/jobs/src/main.ts imports @freelance/testing',
    'libs/service/src/index.ts imports @freelance/testing',
  ],
  'tests-import-only-the-index-of-tools': [
    'apps/jobs/src/job.spec.ts imports ../../../tools/testing/fixed-clock',
    'libs/dynamo/src/testing/table.ts imports ../../../../tools/testing/fixed-clock',
  ],
  'localstack-imports-only-the-manifest': [
    'localstack/seed.ts imports ../apps/jobs/src/job',
    'localstack/seed.ts imports @freelance/dynamo',
    'localstack/seed.ts imports @freelance/testing',
  ],
  'tools-import-in-one-direction': [
    'tools/bootstrap/build.mjs imports ../contracts/step.mjs',
    'tools/process/progress.ts imports ../dev/start',
    'tools/testing/index.ts imports ../ops/ops.js',
    'tools/unlisted/other.ts imports ../dev/start',
  ],
  'only-tools-import-localstack': [
    'apps/jobs/src/main.ts imports ../../../localstack/embedded-cloud',
    'libs/topology/src/index.ts imports ../../../localstack/embedded-cloud',
  ],
};

/** It takes seconds on an idle machine. */
const CRUISED_WITHIN_MS = 120_000;

describe('Import boundaries', () => {
  let found: Record<string, string[]>;

  beforeAll(async () => {
    const copies = await mkdtemp(join(tmpdir(), 'boundaries-'));
    try {
      found = await cruise(await copyWorkspaces(copies));
    } finally {
      await rm(copies, { recursive: true });
    }
  }, CRUISED_WITHIN_MS);

  it.each(Object.entries(expected))(
    'are checked by the rule %s, which alone finds the planted violation',
    (rule, imports) => {
      expect(found[rule]?.sort()).toEqual(imports.map((sentence) => `${rule}: ${sentence}`));
    },
  );

  it('accept a workspace that keeps every rule', () => {
    expect(found['nothing-broken']).toEqual([]);
  });

  it('have no rule without a planted violation', () => {
    expect([...rulesOf('.dependency-cruiser.cjs'), ...rulesOf('.dependency-cruiser.folders.cjs')].sort()).toEqual(
      Object.keys(expected).sort(),
    );
  });
});

function rulesOf(configuration: string): string[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a configuration file that only exists as CommonJS
  const { forbidden } = require(join(workspace, configuration)) as { forbidden: { name: string }[] };
  return [...new Set(forbidden.map(({ name }) => name))];
}

/** Adds the files that a workspace needs to each planted tree, so that aliases and packages resolve as in this one. */
async function copyWorkspaces(target: string): Promise<string[]> {
  const names = await readdir(planted);
  await Promise.all(
    names.map(async (name) => {
      await cp(join(planted, name), join(target, name), { recursive: true });
      await cp(join(workspace, 'package.json'), join(target, name, 'package.json'));
      await cp(join(workspace, 'tsconfig.json'), join(target, name, 'tsconfig.json'));
      await symlink(join(workspace, 'node_modules'), join(target, name, 'node_modules'));
    }),
  );
  return names.map((name) => join(target, name));
}

async function cruise(workspaces: string[]): Promise<Record<string, string[]>> {
  const cruiser = join(__dirname, 'cruise-planted.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [cruiser, ...workspaces]);
  return JSON.parse(stdout) as Record<string, string[]>;
}
