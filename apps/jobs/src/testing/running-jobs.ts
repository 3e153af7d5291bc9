import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServiceApp, ShutdownSequence } from '@freelance/service';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import { addSeconds, type Job } from '../job/domain/job';
import { JobRepository } from '../job/domain/job.repository';
import { anOpenJob } from '../job/testing/job.builder';
import { JobsModule } from '../jobs.module';

/** The jobs service in this process, on a cloud of its own. */
export class RunningJobs {
  private constructor(
    readonly cloud: TestCloud,
    readonly app: NestFastifyApplication,
  ) {}

  /** @param variables beside those that it needs */
  static async start(variables: Record<string, string>): Promise<RunningJobs> {
    const cloud = await startTestCloud();
    Object.assign(process.env, {
      ENVIRONMENT: cloud.environment,
      CATEGORIES_URL: 'http://127.0.0.1:9',
      WEB_BASE_URL: 'https://market.test',
      LINK_SIGNING_KEY: 'a secret of thirty-two characters',
      LOG_LEVEL: 'silent',
      RECEIVE_WAIT_SECONDS: '1',
      ...variables,
    });
    return new RunningJobs(cloud, await createServiceApp(JobsModule, { name: 'jobs-service', port: () => 0 }));
  }

  /** Written past the service: nothing of it is put on a queue. Tells its id. */
  async aListedJob(expirySeconds: number, overrides: Partial<Job> = {}): Promise<string> {
    const now = new Date();
    const job = anOpenJob({ jobId: `job-${randomUUID()}`, expiryDate: addSeconds(now, expirySeconds), ...overrides });
    const detail = { ...job, jobName: job.name, jobUrl: 'u', seekerJobUrl: 's' };
    await this.app.get(JobRepository).insert({
      job,
      events: [{ type: 'job.created', detail, claim: null }],
      commandId: randomUUID(),
      decidedAt: now,
      requestId: 'request-1',
    });
    return job.jobId;
  }

  async stop(): Promise<void> {
    await this.app.get(ShutdownSequence).run();
    await this.app.close();
    await this.cloud.stop();
  }
}
