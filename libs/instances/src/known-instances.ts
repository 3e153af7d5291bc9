import type { ServiceName } from '@freelance/manifest';
import type { DynamoInstanceRepository, KnownInstance } from './dynamo-instance.repository';

/**
 * The processes of a service in the last two days. Reads all rows at first and after one has ended, else only those of
 * living processes: each process reads them every 15 seconds.
 */
export class KnownInstances {
  private rows = new Map<string, KnownInstance>();
  /** As of the last reading; undefined when the next one has to read all rows. */
  private living: ReadonlySet<string> | undefined;

  constructor(
    private readonly instances: DynamoInstanceRepository,
    private readonly service: ServiceName,
  ) {}

  async read(abortSignal: AbortSignal): Promise<KnownInstance[]> {
    if (!this.living || !(await this.readLiving(this.living, abortSignal))) await this.readAll(abortSignal);
    return [...this.rows.values()];
  }

  noteLost(instance: string, now: Date): void {
    const row = this.rows.get(instance);
    if (row) this.rows.set(instance, { ...row, lostAt: now.toISOString() });
    this.living = this.living && new Set([...this.living].filter((one) => one !== instance));
  }

  /** A row is not as it was read. */
  forget(): void {
    this.living = undefined;
  }

  /** False when a process has ended: its row tells how. */
  private async readLiving(before: ReadonlySet<string>, abortSignal: AbortSignal): Promise<boolean> {
    const rows = await this.instances.living(this.service, abortSignal);
    const living = new Set(rows.map(({ instance }) => instance));
    if ([...before].some((instance) => !living.has(instance))) return false;
    for (const row of rows) this.rows.set(row.instance, row);
    this.living = living;
    return true;
  }

  private async readAll(abortSignal: AbortSignal): Promise<void> {
    const rows = await this.instances.of(this.service, abortSignal);
    this.rows = new Map(rows.map((row) => [row.instance, row]));
    this.living = new Set(rows.flatMap(({ instance, living }) => (living === undefined ? [] : [instance])));
  }
}
