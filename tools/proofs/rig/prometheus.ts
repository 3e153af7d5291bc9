import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { type App, APPS, findFreePorts, type Replica, waitFor } from '@freelance/testing';

/** Where Debian's packages install them. */
const PROMETHEUS = '/usr/bin/prometheus';
const ALERTMANAGER = '/usr/bin/prometheus-alertmanager';
const OBSERVE = resolve(__dirname, '../../../deploy/observe');
const SHUT_DOWN_WITHIN_MS = 10_000;

/** A process whose metrics are read. */
export interface Target {
  /** Host and port. */
  address: string;
  service: string;
}

export const targetsOf = (replicas: Record<App, readonly Replica[]>): Target[] =>
  APPS.flatMap((service) => replicas[service].map(({ metricsHost: address }) => ({ address, service })));

/** An alarm that fires and is not inhibited by a worse one. */
export interface FiringAlarm {
  name: string;
  severity: string;
  summary: string;
  receivers: string[];
}

interface Alert {
  labels: Record<string, string>;
  annotations: Record<string, string>;
  receivers: { name: string }[];
}

interface Configuration {
  rule_files: string[];
  alerting: { alertmanagers: { static_configs: { targets: string[] }[] }[] };
  scrape_configs: { job_name: string; file_sd_configs: { files: string[] }[] }[];
}

/** Prometheus and Alertmanager with the files of deploy/observe: the real rules, intervals and inhibitions. */
export class Prometheus {
  private constructor(
    private readonly folder: string,
    private readonly url: string,
    private readonly alertmanager: string,
    private readonly children: readonly ChildProcess[],
    private readonly environment: string,
  ) {}

  static get isInstalled(): boolean {
    return existsSync(PROMETHEUS) && existsSync(ALERTMANAGER);
  }

  static async start(environment: string, targets: readonly Target[]): Promise<Prometheus> {
    const folder = await mkdtemp(join(tmpdir(), 'prometheus-'));
    const [port, alertmanagerPort] = (await findFreePorts(2)) as [number, number];
    await writeFile(join(folder, 'prometheus.yml'), stringify(await configuration(folder, alertmanagerPort)));
    const run = (program: string, ...options: string[]) => spawn(program, options, { stdio: 'ignore', cwd: folder });
    const children = [
      run(
        PROMETHEUS,
        `--config.file=${folder}/prometheus.yml`,
        `--storage.tsdb.path=${folder}/data`,
        `--web.listen-address=127.0.0.1:${port}`,
      ),
      run(
        ALERTMANAGER,
        `--config.file=${OBSERVE}/alertmanager/alertmanager.yml`,
        `--storage.path=${folder}/alertmanager`,
        `--web.listen-address=127.0.0.1:${alertmanagerPort}`,
        '--cluster.listen-address=',
      ),
    ];
    const [url, alertmanager] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${alertmanagerPort}`];
    const prometheus = new Prometheus(folder, url, alertmanager, children, environment);
    try {
      await prometheus.scrape(targets);
      for (const origin of [url, alertmanager])
        await waitFor(async () => (await fetch(`${origin}/-/ready`)).ok, { what: `${origin} to be ready` });
    } catch (error) {
      await prometheus.stop();
      throw error;
    }
    return prometheus;
  }

  /** Reads the metrics of these processes from now on. Prometheus watches the file. */
  async scrape(targets: readonly Target[]): Promise<void> {
    const rows = targets.map(({ address, service }) => ({
      targets: [address],
      labels: { environment: this.environment, service },
    }));
    await writeFile(join(this.folder, 'targets.yml'), stringify(rows));
  }

  /** The alarms that fire now, as their receivers see them. */
  async alarms(): Promise<FiringAlarm[]> {
    const answer = await fetch(`${this.alertmanager}/api/v2/alerts?active=true&inhibited=false&silenced=false`);
    if (!answer.ok) throw new Error(`Alertmanager answered ${answer.status}: ${await answer.text()}`);
    return ((await answer.json()) as Alert[]).map(({ labels, annotations, receivers }) => ({
      name: labels.alertname!,
      severity: labels.severity!,
      summary: annotations.summary!,
      receivers: receivers.map(({ name }) => name),
    }));
  }

  async pages(): Promise<FiringAlarm[]> {
    return (await this.alarms()).filter(({ severity }) => severity === 'page');
  }

  /** The first value of a query; undefined without one. */
  async valueOf(query: string): Promise<number | undefined> {
    const answer = await fetch(`${this.url}/api/v1/query?${new URLSearchParams({ query }).toString()}`);
    const { data } = (await answer.json()) as { data: { result: { value: [number, string] }[] } };
    const [first] = data.result;
    return first && Number(first.value[1]);
  }

  /** Resolves when the alarms of the first evaluation have arrived: `Watchdog` always fires. */
  async isWatching(services: number): Promise<void> {
    await waitFor(
      async () =>
        (await this.valueOf('count(up{job="freelance"} == 1)')) === services &&
        (await this.alarms()).some(({ name }) => name === 'Watchdog'),
      { what: 'Prometheus to read every service, and Alertmanager to have the alarm Watchdog', timeout: 120_000 },
    );
  }

  async stop(): Promise<void> {
    for (const child of this.children) child.kill();
    await waitFor(() => this.children.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null), {
      what: 'Prometheus to end',
      timeout: SHUT_DOWN_WITHIN_MS,
    }).catch(() => this.children.forEach((child) => child.kill('SIGKILL')));
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** That of deploy/observe, with the addresses of this machine. */
async function configuration(folder: string, alertmanagerPort: number): Promise<Configuration> {
  const own = parse(await readFile(join(OBSERVE, 'prometheus/prometheus.yml'), 'utf8')) as Configuration;
  own.rule_files = [join(OBSERVE, 'prometheus/rules.yml')];
  own.alerting.alertmanagers = [{ static_configs: [{ targets: [`127.0.0.1:${alertmanagerPort}`] }] }];
  for (const scrape of own.scrape_configs) scrape.file_sd_configs = [{ files: [join(folder, 'targets.yml')] }];
  return own;
}
