import type { Server } from 'node:http';
import { type DynamicModule, Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LIMITS } from '@freelance/contracts';
import { metricsPort } from '@freelance/manifest';
import { admitRequests } from './admission/admit-requests';
import { BusinessTime, SandboxTime } from './clock/business-time';
import { Clock } from './clock/clock';
import { HealthRegistry } from './health/health-registry';
import { declareCaching } from './http/response-caching';
import { RawResponses, type EdgeHeaders } from './http/raw-responses';
import { acceptOnlyJson } from './http/body-parser';
import { sendNotModified } from './http/entity-tags';
import { originForm } from './http/origin-form';
import { sendExactMediaTypes } from './http/exact-media-type';
import { SEGMENT_CHARACTERS } from './http/refuse-request';
import { addRequestHooks } from './http/request-hooks';
import { closeConnectionsWhenStopping } from './health/close-connections';
import { SERVICE_BUDGET_MS } from './http/time-budget.interceptor';
import { createLogger, type LogTime, nestLogger } from './logging';
import { printOpenApi } from './openapi';
import { loggedConfig } from './logged-config';
import { showBuild } from './metrics/build-info';
import { serveMetrics } from './metrics/serve-metrics';
import { LOG_LEVELS, ServiceConfig } from './service-config';
import { ShutdownSequence } from './shutdown';
import { startTraces, stopTraces } from './tracing/traces';
import { acceptOnlySignedCalls } from './trust/accept-signed-calls';
import { CallSignatures } from './trust/call-signatures';

export interface ServiceOptions {
  /** Name in logs and events, e.g. `jobs-service`. */
  name: string;
  /** Reads the port from the validated configuration. */
  port: (config: never) => number;
  /** Clients call it directly, as they call the gateway. Every other service accepts only signed calls if it has keys. */
  isPublic?: boolean;
  /** Milliseconds for a request, waiting included. */
  budgetMs?: (config: never) => number;
  /** Headers of every response. */
  edgeHeaders?: (config: never) => EdgeHeaders;
  /** Global module that provides `SandboxTime`. Imported only where `SANDBOX_CLOCK` is on. */
  sandbox?: Type;
  /** Runs before the service listens: routes and parsers that Nest does not declare. */
  prepare?: (app: NestFastifyApplication) => Promise<void> | void;
  /** Runs once the service listens; consumers start here. */
  started?: (app: NestFastifyApplication) => Promise<void>;
}

const STOP_DEADLINE_MS = 25_000;
/** Longer than any response takes: a request that is open then is one that its client does not finish. */
const LAST_ANSWERS_MS = 6_000;
const REQUEST_WITHIN_MS = 10_000;

/** Starts a service (with `--openapi`: prints its document). SIGTERM and SIGINT stop it in order; a second one, at once. */
export async function startService(module: Type, options: ServiceOptions): Promise<void> {
  if (process.argv.includes('--openapi')) return printOpenApi(module);
  try {
    const app = await createServiceApp(module, options);
    const config = app.get(ServiceConfig);
    const port = options.port(config as never);
    await serveMetrics(config.METRICS_PORT ?? metricsPort(port), config.HOST);
    showBuild(config.APP_VERSION ?? 'development');
    await app.listen({ port, host: config.HOST });
    stopOnSignals(app, config);
    await options.started?.(app);
    new Logger('Start').log({ config: loggedConfig(config) }, 'Service started');
  } catch (error) {
    // No server and perhaps no logger exists yet, so the message goes to standard error.
    process.stderr.write(`${options.name} cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** The application as it runs in production, not yet listening. */
export async function createServiceApp(module: Type, options: ServiceOptions): Promise<NestFastifyApplication> {
  // The logger is created before the configuration, which reports a wrong log level.
  const level = LOG_LEVELS.find((known) => known === process.env.LOG_LEVEL) ?? 'info';
  // The clock of the machine, until the app exists.
  const time: LogTime = { now: () => new Date() };
  const logger = createLogger(options.name, level, {
    version: process.env.APP_VERSION || 'development',
    time,
  });
  const rawResponses = new RawResponses(logger);
  const adapter = new FastifyAdapter({
    bodyLimit: LIMITS.bodyBytes,
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    // Longer than the idle timeout of load balancers, so that this server never closes a connection under a new request.
    keepAliveTimeout: 72_000,
    requestTimeout: REQUEST_WITHIN_MS,
    // A longer headers timeout would become the whole request timeout, and Node checks only twice a minute.
    http: {
      headersTimeout: REQUEST_WITHIN_MS,
      connectionsCheckingInterval: 1_000,
      // A hook refuses such a request, with the error body that Node does not send.
      requireHostHeader: false,
    },
    // Fastify's own 503 lacks the platform's error body. Every response closes its connection while the service stops.
    return503OnClosing: false,
    routerOptions: { maxParamLength: SEGMENT_CHARACTERS },
    rewriteUrl: ({ url = '/' }) => originForm(url),
    frameworkErrors: rawResponses.onFrameworkError,
    clientErrorHandler: rawResponses.onClientError,
  });
  const app = await NestFactory.create<NestFastifyApplication>(withSandbox(module, options.sandbox), adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
    forceCloseConnections: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  const [clock, businessTime] = [app.get(Clock), app.get(BusinessTime)];
  time.now = () => clock.now();
  if (businessTime instanceof SandboxTime) time.businessNow = () => businessTime.now();
  rawResponses.now = () => businessTime.now();
  const config = app.get(ServiceConfig);
  if (config.OTEL_EXPORTER_OTLP_ENDPOINT) {
    const { APP_VERSION: version = 'development', ENVIRONMENT: environment } = config;
    startTraces({ service: options.name, version, environment });
  }
  const limits = {
    maxConcurrent: config.REQUESTS_AT_WORK,
    maxWaiting: config.REQUESTS_WAITING,
    budgetMs: options.budgetMs?.(config as never) ?? SERVICE_BUDGET_MS,
  };
  admitRequests(fastify, limits, businessTime);
  addRequestHooks(fastify, logger);
  if (options.edgeHeaders) rawResponses.edgeHeaders = options.edgeHeaders(config as never);
  rawResponses.addHook(fastify);
  const signatures = app.get(CallSignatures);
  if (!options.isPublic && signatures.areRequired) acceptOnlySignedCalls(fastify, signatures);
  sendNotModified(fastify);
  declareCaching(fastify);
  sendExactMediaTypes(fastify);
  rawResponses.listenOn(app.getHttpServer());
  closeConnectionsWhenStopping(fastify, app.get(HealthRegistry));
  await options.prepare?.(app);
  await app.init();
  acceptOnlyJson(fastify);
  return app;
}

class RootModule {}

/** Reads the variable directly: the configuration, which validates it, does not exist yet. */
const withSandbox = (module: Type, sandbox: Type | undefined): DynamicModule => ({
  module: RootModule,
  imports: sandbox && process.env.SANDBOX_CLOCK === 'on' ? [module, sandbox] : [module],
});

function stopOnSignals(app: NestFastifyApplication, config: ServiceConfig): void {
  const logger = new Logger('Shutdown');
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => {
      logger.error(`Not stopped in order within ${STOP_DEADLINE_MS / 1_000} s: what is in hand comes again`);
      process.exit(1);
    }, STOP_DEADLINE_MS).unref();
    const since = performance.now();
    void stopInOrder(app, config).then(() => {
      logger.log({ ms: Math.round(performance.now() - since) }, 'Service stopped');
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function stopInOrder(app: NestFastifyApplication, config: ServiceConfig): Promise<void> {
  app.get(HealthRegistry).draining = true;
  await new Promise((resolve) => setTimeout(resolve, config.SHUTDOWN_DEREGISTER_MS));
  const sequence = app.get(ShutdownSequence);
  sequence.add('http', () => endRequests(app));
  await sequence.run();
  await stopTraces();
  await app.close();
}

/** Waits for open requests while they can still be answered. */
export async function endRequests(app: NestFastifyApplication, withinMs = LAST_ANSWERS_MS): Promise<void> {
  const server: Server = app.getHttpServer();
  const cut = setTimeout(() => server.closeAllConnections(), withinMs);
  await app.getHttpAdapter().getInstance().close();
  clearTimeout(cut);
}
