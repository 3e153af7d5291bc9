import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { prometheusRules } from '@freelance/alarms';
import { createFreelanceClient } from '@freelance/client';
import { APPS, findFreePorts, type Platform, startPlatform, waitFor } from '@freelance/testing';
import { DASHBOARDS } from './dashboards';

const PROMETHEUS = '/usr/bin/prometheus';
const isInstalled = existsSync(PROMETHEUS);
const suite = isInstalled ? describe : describe.skip;

interface Answer {
  data: { result: unknown[] };
}

suite(`the dashboards${isInstalled ? '' : ' (skipped: Prometheus is not installed)'}`, () => {
  let platform: Platform;
  let prometheus: ChildProcess;
  let folder: string;
  let url: string;

  const resultOf = async (expression: string): Promise<unknown[]> => {
    const query = new URLSearchParams({ query: expression });
    const response = await fetch(`${url}/api/v1/query?${query.toString()}`);
    const text = await response.text();
    if (!response.ok) throw new Error(`${expression}: ${text}`);
    return (JSON.parse(text) as Answer).data.result;
  };

  beforeAll(async () => {
    platform = await startPlatform();
    folder = await mkdtemp(join(tmpdir(), 'prometheus-'));
    const [port] = await findFreePorts(1);
    url = `http://127.0.0.1:${port}`;
    await writeFile(join(folder, 'rules.yml'), stringify(prometheusRules()));
    await writeFile(join(folder, 'prometheus.yml'), stringify(configurationFor(platform)));
    prometheus = spawn(
      PROMETHEUS,
      [
        `--config.file=${folder}/prometheus.yml`,
        `--storage.tsdb.path=${folder}/data`,
        `--web.listen-address=127.0.0.1:${port}`,
      ],
      { stdio: 'ignore' },
    );
    await waitFor(async () => (await fetch(`${url}/-/ready`)).ok, { what: 'Prometheus to be ready' });
    await untilScraped();
    await liveOneJob(platform);
    await untilScraped();
    await untilScraped();
  });

  afterAll(async () => {
    prometheus?.kill('SIGKILL');
    await platform?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** Each service once more. */
  const untilScraped = async (): Promise<void> => {
    const since = Date.now() / 1_000;
    await waitFor(async () => (await resultOf(`timestamp(up{job="freelance"}) > ${since}`)).length === APPS.length, {
      what: 'Prometheus to scrape every service',
    });
  };

  it.each(DASHBOARDS.flatMap(({ name, panels }) => panels.map((panel) => [name, panel.title, panel] as const)))(
    '%s: %s',
    async (_name, title, panel) => {
      const expressions = panel.queries.map(({ expression }) =>
        expression.replaceAll('$environment', 'test').replaceAll('$service', '.*'),
      );
      // The first measurement of a queue may come after the first scrape.
      const isComplete = waitFor(
        async () => {
          const results = await Promise.all(expressions.map(resultOf));
          return results.every((series) => series.length > 0);
        },
        { what: `the series of ${title}` },
      );
      await expect(isComplete).resolves.not.toThrow();
    },
  );

  it('the rules have no error, and none but Watchdog fires', async () => {
    const response = await fetch(`${url}/api/v1/rules`);
    const { data } = (await response.json()) as {
      data: { groups: { rules: { name: string; health: string; state: string }[] }[] };
    };
    const rules = data.groups.flatMap((group) => group.rules);
    expect(rules.filter(({ health }) => health !== 'ok').map(({ name }) => name)).toEqual([]);
    expect(rules.filter(({ state }) => state === 'firing').map(({ name }) => name)).toEqual(['Watchdog']);
  });
});

const configurationFor = (platform: Platform): object => ({
  global: { scrape_interval: '1s', evaluation_interval: '1s' },
  rule_files: ['rules.yml'],
  scrape_configs: [
    {
      job_name: 'freelance',
      static_configs: APPS.map((service) => ({
        targets: [new URL(platform.metricsUrl(service)).host],
        labels: { environment: 'test', service },
      })),
    },
  ],
});

/** A job from creation to approval, with the mails that it leads to. */
async function liveOneJob(platform: Platform): Promise<void> {
  const clientOf = (userId: string) =>
    createFreelanceClient({ baseUrl: platform.url, credentials: () => ({ 'x-user-id': userId }) });
  const owner = clientOf('owner-123');
  const seeker = clientOf('seeker-456');
  const { data: category } = await owner.POST('/categories', { body: { name: 'Panels' } });
  const { categoryId } = category;
  await seeker.PUT('/categories/{categoryId}/subscription', { params: { path: { categoryId } } });
  const job = { name: 'Panels', description: 'Show values', categoryId, payAmount: 500 };
  const times = { timeToCompleteSeconds: 604_800, expirySeconds: 2_592_000 };
  const { data: created } = await owner.POST('/job/owner/create', { body: { ...job, ...times } });
  const params = { path: { jobId: created.jobId } };
  await seeker.POST('/job/seeker/claim/{jobId}', { params, body: {} });
  const work = { submissionNotes: 'Done', deliverableUrl: 'https://example.com/work' };
  await seeker.POST('/job/seeker/submit/{jobId}', { params, body: work });
  await owner.POST('/job/owner/approve/{jobId}', { params, body: {} });
  await waitFor(async () => (await platform.mails()).length >= 6, { what: 'the mails of the job' });
}
