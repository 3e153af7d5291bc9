import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metricsPort, portVariable } from './names';
import { manifestOf, SERVICE_NAMES, type ServiceName } from './services';

/** Files outside a service's folder that name the service and cannot read its manifest. A failing test shows what to add. */
const WORKSPACE = join(__dirname, '../../..');
const text = (file: string): string => readFileSync(join(WORKSPACE, file), 'utf8');
const json = (file: string) => JSON.parse(text(file)) as Record<string, Record<string, unknown>>;

/** Compares the record's value for each service with the wanted value. */
function expectForEachService(found: Record<string, unknown>, wanted: (service: ServiceName) => unknown): void {
  expect(found).toEqual(Object.fromEntries(SERVICE_NAMES.map((service) => [service, wanted(service)])));
}

it.each(SERVICE_NAMES)('%s has the folder that the build expects', (service) => {
  for (const file of ['src/main.ts', 'tsconfig.app.json']) {
    expect({ file, isThere: existsSync(join(WORKSPACE, 'apps', service, file)) }).toEqual({ file, isThere: true });
  }
});

it('nest-cli.json builds every service', () => {
  expectForEachService(json('nest-cli.json').projects!, (service) => ({
    type: 'application',
    root: `apps/${service}`,
    entryFile: 'main',
    sourceRoot: `apps/${service}/src`,
    compilerOptions: { tsConfigPath: `apps/${service}/tsconfig.app.json` },
  }));
});

it('package.json has a script that starts each service alone', () => {
  const scripts = Object.entries(json('package.json').scripts!).filter(([name]) => /^start:(?!cloud$)/.test(name));
  expectForEachService(
    Object.fromEntries(scripts.map(([name, command]) => [name.slice('start:'.length), command])),
    (service) => `exec node tools/bootstrap.mjs service ${service}`,
  );
});

it('the Dockerfile has an image of each service', () => {
  const [, ...stages] = text('Dockerfile').split('FROM runtime AS ');
  expectForEachService(
    Object.fromEntries(stages.map((stage) => [stage.slice(0, stage.indexOf('\n')), stage.trim()])),
    (service) => {
      const { port } = manifestOf(service);
      const pages = service === 'gateway' ? ' WEB_FOLDER=dist/web' : '';
      return `${service}
ENV PORT_NAME=${portVariable(service)} ${portVariable(service)}=${port}${pages}
EXPOSE ${port} ${metricsPort(port)}
COPY --from=needed /workspace/needed/${service} ./
CMD ["node", "--enable-source-maps", "dist/apps/${service}/main.js"]`;
    },
  );
});
