import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { issuerEntry } from './settings';

interface Compose {
  services: Record<string, { environment: Record<string, string> }>;
}

const file = readFileSync(join(__dirname, '../../../docker-compose.yml'), 'utf8');
const { gateway, 'identity-provider': provider } = (parse(file, { merge: true }) as Compose).services;

it('runs beside the gateway of docker compose, which people and the gateway reach at one address', () => {
  const known = issuerEntry(4100, { demoUsers: [], admins: [] }) as { signIn: { people?: unknown } };
  // The people of the sandbox are a list of npm start; here, any id signs in.
  const { people: _people, ...signIn } = known.signIn;
  expect(JSON.parse(gateway!.environment.AUTH_ISSUERS!)).toEqual([{ ...known, signIn }]);
  expect(provider).toMatchObject({
    network_mode: 'service:gateway',
    command: ['node', '--import', 'tsx', 'tools/dev/identity-provider/main.ts'],
    environment: { OIDC_HOST: '0.0.0.0', LOCAL_DATA_DIR: '/tmp', ENVIRONMENT: gateway!.environment.ENVIRONMENT },
  });
});
