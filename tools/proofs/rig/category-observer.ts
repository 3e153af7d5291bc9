import { setTimeout as sleep } from 'node:timers/promises';
import type { CategoryCreated, Envelope } from '@freelance/contracts';
import { TABLES, TOPICS } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import type { Client } from './client';
import type { CloudView } from './cloud-view';
import { Recorder } from './recorder';
import { OWNER } from './rig';

interface CategoryRow {
  categoryId: string;
  snsTopicArn?: string;
  outbox: Record<string, unknown>;
  pendingAt?: string;
}

/** New categories are rare, and topics cost the emulator time. */
const PAUSE_MS = 50;

/** Creates categories, and checks the result of each. */
export class CategoryObserver {
  /** Creations that were not accepted, as sentences. */
  readonly refusals: string[] = [];
  private readonly accepted = new Set<string>();
  private asked = 0;

  private constructor(
    private readonly client: Client,
    private readonly cloud: CloudView,
    private readonly recorder: Recorder,
  ) {}

  static async start(environment: string, client: Client, cloud: CloudView): Promise<CategoryObserver> {
    return new CategoryObserver(client, cloud, await Recorder.start(environment, TOPICS.categoryEvents));
  }

  /** How many creations were accepted. */
  get count(): number {
    return this.accepted.size;
  }

  async makeOne(): Promise<void> {
    const { status, body } = await this.client.post('/categories', OWNER, { name: `Made while dying ${this.asked++}` });
    if (status === 201) this.accepted.add(body.categoryId as string);
    else this.refusals.push(`a category: ${status} ${JSON.stringify(body)}`);
    await sleep(PAUSE_MS);
  }

  /** Waits until there are no faults; false when some remain. */
  settled(withinMs: number): Promise<boolean> {
    return waitFor(async () => (await this.faults()).length === 0, {
      what: 'categories with their topics',
      timeout: withinMs,
      interval: 500,
    }).catch(() => false);
  }

  /** Faults as sentences: a missing category, event or topic, or an event left in an outbox. */
  async faults(): Promise<string[]> {
    const rows = await this.cloud.rows<CategoryRow>(TABLES.categories);
    const stored = new Set(rows.map(({ categoryId }) => categoryId));
    const told = new Set(
      (this.recorder.published as unknown as Envelope<string, CategoryCreated>[]).map(
        ({ detail }) => detail.categoryId,
      ),
    );
    return [
      ...[...this.accepted].filter((id) => !stored.has(id)).map((id) => `${id}: accepted, and not stored`),
      ...[...told].filter((id) => !stored.has(id)).map((id) => `${id}: told of, and not stored`),
      // The first categories were created before the observer listened.
      ...[...this.accepted].filter((id) => !told.has(id)).map((id) => `${id}: nobody was told of it`),
      ...rows.flatMap(({ categoryId, snsTopicArn, outbox, pendingAt }) => [
        ...(snsTopicArn ? [] : [`${categoryId}: has no topic`]),
        ...(Object.keys(outbox).length > 0 || pendingAt ? [`${categoryId}: waits in its outbox`] : []),
      ]),
    ];
  }

  stop(): Promise<void> {
    return this.recorder.stop();
  }
}
