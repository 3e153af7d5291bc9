import { BUCKET_KEYS, bucketDeclaration, keptBy, personalAppsOf, requirePersonal } from './personal';
import { CORE_NAMES, SERVICE_NAMES } from './services';
import { TABLE_KEYS, tableDeclaration } from './tables';

const declared = [...TABLE_KEYS.map(tableDeclaration), ...BUCKET_KEYS.map(bucketDeclaration)];

describe('what tables and buckets hold about persons', () => {
  it.each(declared)('$name says it', (declaration) => {
    expect(() => requirePersonal([declaration])).not.toThrow();
  });

  it.each(declared.filter(({ personal }) => personal !== 'none'))('$name is found by an index that it has', (table) => {
    if (table.personal === 'none') throw new Error('Filtered above');
    const { findBy } = table.personal;
    const known = ['key', 'scan', ...('indexes' in table ? Object.keys(table.indexes ?? {}) : [])];
    expect(known).toContain(findBy);
  });

  it('a declaration without it is refused by name, and does not compile', () => {
    const silent = { name: 'DiariesTable', key: { partition: 'userId' }, actions: [] };
    expect(() => requirePersonal([...declared, silent])).toThrow(
      "DiariesTable: say in `personal` what it holds about persons, 'none' or how they are found and erased",
    );
    // @ts-expect-error -- no `personal`
    const declaration: ReturnType<typeof tableDeclaration> = silent;
    expect(declaration).toBe(silent);
  });
});

it('every app with data about users has a part in an erasure, and categories has none', () => {
  expect(personalAppsOf(SERVICE_NAMES)).toEqual(['jobs', 'notifications', 'users', 'gateway']);
  expect(personalAppsOf(CORE_NAMES)).toEqual(['jobs', 'notifications', 'gateway']);
});

it('what stays has a basis', () => {
  expect(keptBy('gateway')).toEqual([
    {
      what: 'Answers to requests with an Idempotency-Key',
      basis: 'A repeat gets the same answer',
      until: '24 hours',
    },
    { what: 'Hash of the user id with the pseudonym', basis: 'An erasure holds after a restore' },
    { what: 'Changes by and about the user', basis: 'Record of what operators did' },
  ]);
  expect(keptBy('categories')).toEqual([]);
});
