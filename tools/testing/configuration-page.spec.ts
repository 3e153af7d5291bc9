import { join } from 'node:path';
import { SERVICE_NAMES } from '@freelance/manifest';
import { ServiceConfig } from '@freelance/service';
import { type ConfigClass, documentedVariables, variablesOf } from './configuration-page';

describe('docs/configuration.md', () => {
  it.each(SERVICE_NAMES)('has a table with the variables of %s and their defaults', async (service) => {
    expect(documentedVariables(service)).toEqual(variablesOf(await configOf(service), ServiceConfig));
  });

  it('must have a section for each service', () => {
    expect(() => documentedVariables('payments')).toThrow(
      'docs/configuration.md has no section "## payments": add it, with a table of the variables',
    );
  });
});

/** `JobsConfig` of `apps/jobs/src/jobs.config.ts` */
async function configOf(service: string): Promise<ConfigClass> {
  const file = `apps/${service}/src/${service}.config`;
  const exported = (await import(join(__dirname, '../..', file))) as Record<string, ConfigClass | undefined>;
  const name = `${service.charAt(0).toUpperCase()}${service.slice(1)}Config`;
  const found = exported[name];
  if (!found) throw new Error(`${file}.ts exports no class ${name}`);
  return found;
}
