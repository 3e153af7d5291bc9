import { manifestOf, type ServiceName } from './services';
import { BUCKETS } from './shared';
import type { BucketDeclaration, KeptData, Personal, TableDeclaration } from './table-declaration';

export type BucketKey = keyof typeof BUCKETS;

export const BUCKET_KEYS = Object.keys(BUCKETS) as BucketKey[];

export const bucketDeclaration = (key: BucketKey): BucketDeclaration => BUCKETS[key];

/** A table or bucket that says nothing about persons. The compiler finds it first, unless the declaration was cast. */
export class PersonalNotDeclaredError extends Error {
  constructor(names: readonly string[]) {
    super(
      `${names.join(', ')}: say in \`personal\` what it holds about persons, 'none' or how they are found and erased`,
    );
  }
}

/** @throws PersonalNotDeclaredError */
export function requirePersonal(declarations: readonly { name: string; personal?: Personal }[]): void {
  const silent = declarations.filter(({ personal }) => !personal).map(({ name }) => name);
  if (silent.length > 0) throw new PersonalNotDeclaredError(silent);
}

const ownTablesOf = (service: ServiceName): TableDeclaration[] =>
  Object.values(manifestOf(service).tables).filter(({ external }) => !external);

/** The services of a platform that have data about users: each has a part in an export and in an erasure. */
export const personalAppsOf = (services: readonly ServiceName[]): ServiceName[] =>
  services.filter((service) => ownTablesOf(service).some(({ personal }) => personal !== 'none'));

/** What stays of an erased user in the tables of a service, as they declare. */
export const keptBy = (service: ServiceName): KeptData[] =>
  ownTablesOf(service).flatMap(({ personal }) => (personal === 'none' ? [] : [...(personal.kept ?? [])]));
