import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { BusinessTime } from '@freelance/service';
import { silence } from './domain/next-step';
import { DynamoPrivacyRepository } from './dynamo-privacy.repository';

const silentSeconds = new Gauge({
  name: 'freelance_privacy_silent_seconds',
  help: 'How long an export or erasure has waited for the answer of a service; 0 without any',
});

const waitingSeconds = new Gauge({
  name: 'freelance_erasures_oldest_waiting_seconds',
  help: 'How long the oldest erasure has waited to begin; 0 without any',
});

/** Measures how long requests wait. */
@Injectable()
export class PrivacyAge {
  constructor(
    private readonly rows: DynamoPrivacyRepository,
    private readonly time: BusinessTime,
  ) {}

  /** @returns how many requests wait */
  async measure(): Promise<number> {
    const now = this.time.now();
    const [silent, waiting]: [number[], number[]] = [[], []];
    for await (const request of this.rows.allWith(['collecting', 'running', 'waiting'])) {
      if (request.status === 'waiting') waiting.push(now.getTime() - Date.parse(request.createdAt));
      else silent.push(silence(request, now));
    }
    silentSeconds.set(longest(silent));
    waitingSeconds.set(longest(waiting));
    return silent.length + waiting.length;
  }
}

const longest = (milliseconds: readonly number[]): number =>
  milliseconds.reduce((most, one) => Math.max(most, one), 0) / 1_000;
