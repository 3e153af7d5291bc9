import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import type { ClassConstructor } from 'class-transformer';
import { BusinessTime, RealTime, SandboxTime } from './clock/business-time';
import { Clock } from './clock/clock';
import { PlatformClock } from './clock/platform-clock';
import { ErrorFilter } from './http/error.filter';
import { HealthController } from './health/health.controller';
import { HealthRegistry } from './health/health-registry';
import { Replicas } from './replicas/replicas';
import { RequestValidationPipe } from './http/request-validation.pipe';
import { TimeBudgetInterceptor } from './http/time-budget.interceptor';
import { IdentityGuard } from './identity/identity.guard';
import { readConfig, ServiceConfig } from './service-config';
import { ShutdownSequence } from './shutdown';
import { CallSignatures } from './trust/call-signatures';

/** The base module of every app. The app's configuration class is injectable as itself and as `ServiceConfig`. */
@Global()
@Module({})
export class ServiceModule {
  static forRoot<T extends ServiceConfig>(configType: ClassConstructor<T>): DynamicModule {
    return {
      module: ServiceModule,
      imports: [
        ConfigModule.forRoot({
          isGlobal: true,
          ignoreEnvFile: true,
          skipProcessEnv: true,
          load: [() => readConfig(configType, process.env)],
        }),
        TerminusModule.forRoot({ logger: false, gracefulShutdownTimeoutMs: 0 }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: configType, useFactory: () => readConfig(configType, process.env) },
        { provide: ServiceConfig, useExisting: configType },
        PlatformClock,
        { provide: Clock, useExisting: PlatformClock },
        {
          provide: BusinessTime,
          inject: [Clock, { token: SandboxTime, optional: true }],
          useFactory: (clock: Clock, sandboxTime?: SandboxTime) => sandboxTime ?? new RealTime(clock),
        },
        {
          provide: CallSignatures,
          inject: [ServiceConfig, Clock],
          useFactory: (config: ServiceConfig, clock: Clock) => new CallSignatures(config.INTERNAL_SIGNING_KEYS, clock),
        },
        HealthRegistry,
        Replicas,
        ShutdownSequence,
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_GUARD, useClass: IdentityGuard },
        { provide: APP_INTERCEPTOR, useClass: TimeBudgetInterceptor },
        { provide: APP_PIPE, useClass: RequestValidationPipe },
      ],
      exports: [
        configType,
        ServiceConfig,
        Clock,
        BusinessTime,
        PlatformClock,
        CallSignatures,
        HealthRegistry,
        Replicas,
        ShutdownSequence,
      ],
    };
  }
}
