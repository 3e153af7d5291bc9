import type { CallSignatures } from '@freelance/service';
import { localEnvironment, localSettings } from '../dev/local-environment';

/** Calls the jobs service directly: the gateway does not forward its operator routes. */
export class JobsService {
  private constructor(
    private readonly origin: string,
    private readonly signatures: CallSignatures,
  ) {}

  /** The service at `JOBS_URL`. */
  static async local(): Promise<JobsService> {
    // It loads the framework of the services, which takes a second: the other commands do not need it.
    const { CallSignatures, PlatformClock } = await import('@freelance/service');
    const { JOBS_URL, INTERNAL_SIGNING_KEYS = '' } = localEnvironment(localSettings());
    const keys = INTERNAL_SIGNING_KEYS.split(',').filter((key) => key !== '');
    return new JobsService(JOBS_URL!, new CallSignatures(keys, new PlatformClock()));
  }

  async ask<Body>(method: string, path: string, content?: object): Promise<Body> {
    const body = content && JSON.stringify(content);
    const headers = {
      ...this.signatures.headerFor({ method, path, headers: {} }, body),
      ...(body && { 'content-type': 'application/json' }),
    };
    const answer = await fetch(this.origin + path, { method, headers, ...(body && { body }) }).catch(() => {
      throw new Error(`Nothing answers at ${this.origin}: is the jobs service running, and does JOBS_URL name it?`);
    });
    if (answer.status === 401) {
      throw new Error('The jobs service refuses our signature: set INTERNAL_SIGNING_KEYS to what the service has');
    }
    if (!answer.ok)
      throw new Error(`${method} ${this.origin}${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Body;
  }
}
