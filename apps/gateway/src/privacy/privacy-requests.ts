import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { RequestedPart } from '@freelance/contracts';
import { PrivacyParts } from '@freelance/privacy';
import { RequestContext, runUnit } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';
import { ServiceCalls } from '../operate/service-calls';
import { Upstreams } from '../upstreams/upstreams';

const PATH = '/internal/privacy/parts';
const UNIT = { name: 'privacy', kind: 'internal' } as const;

/**
 * Asks the users service which parts of exports and erasures the gateway has to do. The gateway has no queue: it starts and
 * runs without SNS and SQS.
 */
@Injectable()
export class PrivacyRequests implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PrivacyRequests.name);
  private readonly stopping = new AbortController();
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly calls: ServiceCalls,
    private readonly upstreams: Upstreams,
    private readonly parts: PrivacyParts,
    private readonly config: GatewayConfig,
  ) {}

  onApplicationBootstrap(): void {
    // An add-on without an address is not installed.
    if (this.upstreams.originOf('users') !== undefined) this.ended = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  /** Does the parts that wait. Never rejects: the next round does what this one could not. */
  async round(): Promise<void> {
    await runUnit(
      RequestContext.from(undefined),
      () => UNIT,
      async () => {
        try {
          const { parts } = await this.calls.get<{ parts: RequestedPart[] }>('users', PATH, { app: 'gateway' });
          for (const part of parts) await this.calls.post('users', PATH, await this.answerTo(part));
        } catch (err) {
          this.logger.warn({ err }, 'Parts of exports and erasures wait');
        }
      },
    );
  }

  private answerTo({ kind, userId, requestId, pseudonym, pass }: RequestedPart): Promise<object> {
    return kind === 'export'
      ? this.parts.export({ userId, requestId })
      : this.parts.erase({ userId, requestId, pseudonym: pseudonym!, pass });
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const pause = this.config.PRIVACY_POLL_SECONDS * 1_000;
      await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.round();
    }
  }
}
