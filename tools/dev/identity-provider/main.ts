import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import pino from 'pino';
import { localSettings } from '../local-environment';
import { providerSettings } from './local-settings';
import { makeProvider } from './provider';
import { issuerAt, type ProviderSettings } from './settings';
import { addPages } from './sign-in';
import { Store } from './store';

const CLEAN_EVERY_MS = 600_000;
const logger = pino({ base: { service: 'identity-provider' } });

/** Only a container, whose published ports are not on its loopback address, listens elsewhere. */
const { OIDC_HOST: host = '127.0.0.1' } = process.env;

/** The process of the local identity provider. The settings are JSON in its first argument; without it, its variables. */
async function main(settings: ProviderSettings): Promise<void> {
  if (settings.environment === 'prod') {
    throw new Error(
      'The local identity provider signs everybody in without a password: it does not run where ENVIRONMENT is prod',
    );
  }
  const store = new Store(join(settings.dataDir, 'identity-provider'));
  store.removeExpired();
  setInterval(() => store.removeExpired(), CLEAN_EVERY_MS).unref();
  const provider = await makeProvider(settings, store);
  addPages(provider, settings, logger);
  provider.on('server_error', (_ctx, err) => logger.error({ err }, 'A request failed'));
  provider.on('backchannel.error', (_ctx, err) => logger.info({ err }, 'The platform did not take a logout token'));

  const server = createServer(provider.callback() as RequestListener);
  server.listen(settings.port, host);
  await once(server, 'listening');
  logger.info(`Local identity provider at ${issuerAt(settings.port)}`);
  process.once('SIGTERM', () => {
    server.close(() => store.close());
    server.closeAllConnections();
    process.exitCode = 0;
  });
}

const [, , given] = process.argv;
const settings = given ? (JSON.parse(given) as ProviderSettings) : providerSettings(localSettings(), process.env);
main(settings).catch((error: Error) => {
  logger.fatal(error.message);
  process.exitCode = 1;
});
