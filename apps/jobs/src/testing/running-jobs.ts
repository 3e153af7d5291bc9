import { randomUUID } from 'node:crypto';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock, createServiceApp, ShutdownSequence } from '@freelance/service';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import { claim, type ClaimInput } from '../job/domain/claim';
import { addSeconds, type Job } from '../job/domain/job';
import { submit, type SubmitInput } from '../job/domain/submit';
import { withdraw } from '../job/domain/withdraw';
import { DynamoJobRepository } from '../job/dynamo-job.repository';
import { JobService, type CommandFunction } from '../job/job.service';
import { anOpenJob, created, OWNER } from '../job/testing/job.builder';
import { NO_RELAY } from '../job/testing/no-relay';
import { JobsConfig } from '../jobs.config';
import { JobsModule } from '../jobs.module';

/** The jobs service in this process, in an environment of its own. */
export class RunningJobs {
  private constructor(
    readonly cloud: TestCloud,
    readonly app: NestFastifyApplication,
  ) {}

  /** @param variables besides the required ones */
  static async start(variables: Record<string, string>): Promise<RunningJobs> {
    const cloud = await startTestCloud();
    Object.assign(process.env, {
      ENVIRONMENT: cloud.environment,
      CATEGORIES_URL: 'http://127.0.0.1:9',
      WEB_BASE_URL: 'https://market.test',
      LINK_SIGNING_KEY: 'a secret of thirty-two characters',
      ERASED_KEY: 'another secret of thirty-two chars',
      LOG_LEVEL: 'silent',
      RECEIVE_WAIT_SECONDS: '1',
      ...variables,
    });
    return new RunningJobs(cloud, await createServiceApp(JobsModule, { name: 'jobs-service', port: () => 0 }));
  }

  /** Written without the relay, so that no queue has a message about it. @returns its id */
  async aListedJob(expirySeconds: number, overrides: Partial<Job> = {}): Promise<string> {
    const now = new Date();
    const job = anOpenJob({ jobId: `job-${randomUUID()}`, expiryDate: addSeconds(now, expirySeconds), ...overrides });
    await this.withoutRelay.insert({
      ...created(job),
      commandId: randomUUID(),
      decidedAt: now,
    });
    return job.jobId;
  }

  asOwner<Input>(decideCommand: CommandFunction<Input>, jobId: string, input: Input): Promise<Job> {
    return this.app.get(JobService).execute(decideCommand, input, { jobId, actor: OWNER, role: 'owner' });
  }

  claim(jobId: string, seekerId: string, input: ClaimInput = {}): Promise<Job> {
    return this.asSeeker(claim, jobId, seekerId, input);
  }

  submit(jobId: string, seekerId: string, input: SubmitInput): Promise<Job> {
    return this.asSeeker(submit, jobId, seekerId, input);
  }

  withdraw(jobId: string, seekerId: string): Promise<Job> {
    return this.asSeeker(withdraw, jobId, seekerId, {});
  }

  /** Puts a row of JobsTable back as it was, as after a restore. */
  async restoreRow(item: Record<string, unknown>): Promise<void> {
    const { app } = this;
    await app
      .get(DynamoDBDocumentClient)
      .send(new PutCommand({ TableName: app.get(DynamoJobRepository).table, Item: item }));
  }

  async stop(): Promise<void> {
    await this.app.get(ShutdownSequence).run();
    await this.app.close();
    await this.cloud.stop();
  }

  private asSeeker<Input>(
    decideCommand: CommandFunction<Input>,
    jobId: string,
    actor: string,
    input: Input,
  ): Promise<Job> {
    return this.app.get(JobService).execute(decideCommand, input, { jobId, actor, role: 'seeker' });
  }

  private get withoutRelay(): DynamoJobRepository {
    const { app } = this;
    return new DynamoJobRepository(app.get(DynamoDBDocumentClient), app.get(JobsConfig), app.get(Clock), NO_RELAY);
  }
}
