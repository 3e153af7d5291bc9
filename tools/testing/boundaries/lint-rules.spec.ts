import { spawnSync } from 'node:child_process';
import { basename, join, resolve } from 'node:path';

const workspace = resolve(__dirname, '../../..');
const planted = join(__dirname, 'planted/lint');

/** Every file planted for the linter, with the expected messages. */
const expected: Record<string, string[]> = {
  'console-line.ts': ['no-console'],
  'default-hides-missing-case.ts': ['@typescript-eslint/switch-exhaustiveness-check'],
  'disabled-test.spec.ts': ['jest/no-disabled-tests'],
  'floating-promise.ts': ['@typescript-eslint/no-floating-promises'],
  'focused-test.spec.ts': ['jest/no-focused-tests'],
  'index-by-text.ts': ['no-restricted-syntax'],
  'missing-case.ts': ['@typescript-eslint/switch-exhaustiveness-check'],
  'misused-promise.ts': ['@typescript-eslint/no-misused-promises'],
  'nothing-broken.spec.ts': [],
  'nothing-broken.ts': [],
  'store.ts': [],
  'test-without-expectation.spec.ts': ['jest/expect-expect'],
  'type-imported-as-value.ts': ['@typescript-eslint/consistent-type-imports'],
};

interface LintedFile {
  filePath: string;
  messages: { ruleId: string | null }[];
}

it('The linter finds each planted mistake and nothing else', () => {
  // The command line, because Jest does not allow the way in which ESLint loads its configuration.
  const eslint = join(workspace, 'node_modules/eslint/bin/eslint.js');
  const { stdout, stderr } = spawnSync(process.execPath, [eslint, '--no-ignore', '--format', 'json', planted], {
    cwd: workspace,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');

  const linted = JSON.parse(stdout) as LintedFile[];
  const found = linted.map(({ filePath, messages }) => [basename(filePath), messages.map(({ ruleId }) => ruleId)]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
