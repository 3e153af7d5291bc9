import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataStorage, ValidationTypes } from 'class-validator';

export type ConfigClass = new () => object;

/** Each variable with its default, as in docs/configuration.md. */
type Defaults = Record<string, string>;

const PAGE = join(__dirname, '../../docs/configuration.md');

/** The variables in the tables of one section of docs/configuration.md. */
export function documentedVariables(section: string): Defaults {
  const sections = readFileSync(PAGE, 'utf8').split(/^## /m);
  const found = sections.find((text) => text.startsWith(`${section}\n`));
  if (!found) {
    throw new Error(`docs/configuration.md has no section "## ${section}": add it, with a table of the variables`);
  }
  const rows = found.matchAll(/^\| `([A-Z0-9_]+)` +\| (.*?) +\|/gm);
  return Object.fromEntries([...rows].map(([, name, value]) => [name!, value!.replaceAll('`', '')]));
}

/** The variables of a configuration class, without those of `base`. */
export function variablesOf(type: ConfigClass, base?: ConfigClass): Defaults {
  const inBase = base ? variablesOf(base) : {};
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const names = new Set(rules.map(({ propertyName }) => propertyName));
  const values = new type() as Record<string, string | number | string[] | undefined>;
  const isOptional = (name: string) =>
    rules.some(
      ({ propertyName, type: kind, name: rule }) =>
        propertyName === name && kind === ValidationTypes.CONDITIONAL_VALIDATION && rule === 'isOptional',
    );
  const defaultOf = (name: string) => {
    const value = values[name];
    if (value === undefined) return isOptional(name) ? 'none' : 'required';
    return String(value) || 'none';
  };
  return Object.fromEntries([...names].filter((name) => !(name in inBase)).map((name) => [name, defaultOf(name)]));
}
