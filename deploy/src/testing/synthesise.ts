import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SERVICE_NAMES, type ServiceName } from '@freelance/manifest';
import { definePlatform } from '../platform';
import { readSettings } from '../settings';

const { context } = JSON.parse(readFileSync(join(__dirname, '../../cdk.json'), 'utf8')) as { context: object };

/** Untyped JSON. */
type Json = ReturnType<typeof JSON.parse>;

export interface Resource {
  Type: string;
  Properties: Record<string, Json>;
  DependsOn?: string[];
  DeletionPolicy?: string;
}

export interface Synthesised {
  shared: Template;
  services: Record<ServiceName, Template>;
  /** Resources of all stacks. */
  resources: Resource[];
  dependencies: Record<ServiceName, string[]>;
}

/** The templates of an environment, as `cdk synth` writes them. */
export function synthesise(given: Record<string, string> = {}): Synthesised {
  // Templates need no copies of the image files.
  const app = new App({ context: { ...context, 'aws:cdk:disable-asset-staging': true, ...given } });
  const settings = readSettings((name) => app.node.tryGetContext(name) as unknown);
  const { shared, services } = definePlatform(app, settings);
  const templates = [shared, ...services].map((stack) => Template.fromStack(stack));
  // A temporary folder that would otherwise remain.
  rmSync(app.outdir, { recursive: true });
  const names = SERVICE_NAMES.filter((name) => settings.services.includes(name));
  const byService = <Value>(of: (index: number) => Value) =>
    Object.fromEntries(names.map((name, index) => [name, of(index)])) as Record<ServiceName, Value>;
  return {
    shared: templates[0]!,
    services: byService((index) => templates[index + 1]!),
    resources: templates.flatMap(resourcesIn),
    dependencies: byService((index) => services[index]!.dependencies.map(({ stackName }) => stackName)),
  };
}

export const resourcesIn = (template: Template): Resource[] =>
  Object.values((template.toJSON() as { Resources: Record<string, Resource> }).Resources);

export const ofType = (resources: readonly Resource[], type: string): Resource[] =>
  resources.filter(({ Type }) => Type === type);

/** Resolves `Fn::Join` and `Ref` for an example account. */
export function resolved(value: unknown): Json {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== 'object' || value === null) return value;
  const join = (value as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
  if (join) return (resolved(join[1]) as unknown[]).join(join[0]);
  const { Ref } = value as { Ref?: string };
  if (Ref?.startsWith('AWS::')) return PSEUDO[Ref];
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolved(part)]));
}

const PSEUDO: Record<string, string> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'us-east-1',
  'AWS::AccountId': '123456789012',
};
