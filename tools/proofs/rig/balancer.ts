import { setTimeout as sleep } from 'node:timers/promises';
import { FaultProxy, type Replica, type CallHandler } from '@freelance/testing';

const LOOK_EVERY_MS = 50;

/** Sends requests to the ready replicas of a service in turn, as a load balancer does. */
export class Balancer {
  private readonly replicas = new Map<Replica, boolean>();
  private turn = 0;
  private stopping = false;

  private constructor(private readonly gate: FaultProxy) {}

  static async start(): Promise<Balancer> {
    const balancer: Balancer = new Balancer(await FaultProxy.start(() => balancer.next()));
    return balancer;
  }

  get url(): string {
    return this.gate.url;
  }

  add(replica: Replica): void {
    this.replicas.set(replica, true);
    void this.watch(replica);
  }

  treat(treatment: CallHandler): void {
    this.gate.treatment = treatment;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.gate.stop();
  }

  private next(): string {
    const ready = [...this.replicas].flatMap(([replica, isReady]) => (isReady ? [replica] : []));
    if (ready.length === 0) throw new Error('No replica is ready');
    return ready[this.turn++ % ready.length]!.url;
  }

  private async watch(replica: Replica): Promise<void> {
    while (!this.stopping) {
      const isReady = await fetch(`${replica.url}/health/ready`).then(
        async (answer) => (await answer.text()) !== '' && answer.ok,
        () => false,
      );
      this.replicas.set(replica, isReady);
      await sleep(LOOK_EVERY_MS);
    }
  }
}
