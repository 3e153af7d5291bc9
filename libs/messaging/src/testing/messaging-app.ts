import { Global, Module, type Provider, type Type } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { QUEUES, type QueueKey, TOPIC_NAMES } from '@freelance/manifest';
import {
  BusinessTime,
  Clock,
  HealthRegistry,
  PlatformClock,
  RealTime,
  Replicas,
  ShutdownSequence,
} from '@freelance/service';
import { MessagingModule } from '../messaging.module';
import type { MessageCloud } from './message-cloud';

@Global()
@Module({
  providers: [
    HealthRegistry,
    Replicas,
    ShutdownSequence,
    { provide: Clock, useClass: PlatformClock },
    { provide: BusinessTime, useFactory: (clock: Clock) => new RealTime(clock), inject: [Clock] },
  ],
  exports: [HealthRegistry, Replicas, ShutdownSequence, Clock, BusinessTime],
})
class ServiceParts {}

export interface MessagingAppOptions {
  queues?: QueueKey[];
  controllers?: Type[];
  providers?: Provider[];
  variables?: Record<string, unknown>;
}

/** A service that only handles messages, not yet initialised. */
export async function createMessagingApp(
  cloud: MessageCloud,
  { queues = [], controllers = [], providers = [], variables = {} }: MessagingAppOptions,
): Promise<NestFastifyApplication> {
  const load = [() => ({ ...cloud.variables, ...variables })];
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot({ isGlobal: true, ignoreEnvFile: true, skipProcessEnv: true, ignoreEnvVars: true, load }),
      ServiceParts,
      MessagingModule.forRoot({
        source: 'test-service',
        queues: queues.map((key) => QUEUES[key]),
        topics: TOPIC_NAMES,
      }),
    ],
    controllers,
    providers,
  }).compile();
  return module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
}
