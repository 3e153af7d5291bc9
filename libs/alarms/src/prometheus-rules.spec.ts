import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ALARMS } from './alarms';
import { prometheusRules } from './prometheus-rules';
import { evaluationInterval, promtoolTest } from './testing/alarm-case';
import { ALARM_CASES } from './testing/alarm-cases';

const PROMTOOL = '/usr/bin/promtool';
const isInstalled = existsSync(PROMTOOL);
const suite = isInstalled ? describe : describe.skip;

/** Exit code and output of promtool. */
const promtool = (...options: string[]): Promise<{ isSuccess: boolean; output: string }> =>
  new Promise((resolve) => {
    execFile(PROMTOOL, options, (error, stdout, stderr) => {
      resolve({ isSuccess: error === null, output: `${stdout}${stderr}` });
    });
  });

suite(`the rules of Prometheus${isInstalled ? '' : ' (skipped: promtool is not installed)'}`, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rules-'));
    await writeFile(join(folder, 'rules.yml'), stringify(prometheusRules()));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('are valid', async () => {
    expect(await promtool('check', 'rules', join(folder, 'rules.yml'))).toMatchObject({ isSuccess: true });
  });

  it.each(ALARM_CASES.map((one) => [one.alarm, one.title, one] as const))('%s %s', async (alarm, title, one) => {
    const file = join(folder, `${alarm} ${title}.yml`.replaceAll('/', ' '));
    const rule = ALARMS.find(({ name }) => name === alarm)!;
    // All rules together would take minutes.
    await writeFile(`${file}.rules`, stringify(prometheusRules([rule])));
    const evaluated = { evaluation_interval: `${evaluationInterval(one, rule)}s`, rule_files: [`${file}.rules`] };
    await writeFile(file, stringify({ ...evaluated, tests: [promtoolTest(one)] }));
    const { isSuccess, output } = await promtool('test', 'rules', file);
    expect(isSuccess ? '' : output).toBe('');
  });
});

it('every alarm has a case in which it fires, and one in which it does not', () => {
  const without = (kind: 'fires' | 'silent') =>
    ALARMS.map(({ name }) => name).filter(
      (name) => !ALARM_CASES.some((one) => one.alarm === name && (one[kind]?.length ?? 0) > 0),
    );
  expect({ fires: without('fires'), silent: without('silent') }).toEqual({ fires: [], silent: ['Watchdog'] });
});

it('every alarm has a name of its own and one sentence without a final dot', () => {
  expect(new Set(ALARMS.map(({ name }) => name)).size).toBe(ALARMS.length);
  expect(ALARMS.filter(({ meaning }) => !/^[A-Z].*[^.]$/.test(meaning))).toEqual([]);
});
