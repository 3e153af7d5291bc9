import { TABLE_KEYS, tableDeclaration } from '@freelance/manifest';
import { tableDefinition } from './provision/table-definition';

const definitions = TABLE_KEYS.map((table) => tableDefinition('dev', tableDeclaration(table)));
const projectedBy = (index: (typeof definitions)[number]['GlobalSecondaryIndexes'][number]): string[] =>
  index.Projection.NonKeyAttributes ?? [];

describe('the declared tables', () => {
  it.each(definitions)('keep $TableName within the projection limits of AWS', ({ GlobalSecondaryIndexes }) => {
    const counts = GlobalSecondaryIndexes.map((index) => projectedBy(index).length);
    expect(Math.max(0, ...counts)).toBeLessThanOrEqual(20);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(100);
  });

  it.each(definitions)(
    'project no attribute of $TableName twice, and no key',
    ({ KeySchema, GlobalSecondaryIndexes }) => {
      for (const index of GlobalSecondaryIndexes) {
        const keys = [...KeySchema, ...index.KeySchema].map((element) => element.AttributeName);
        const projected = projectedBy(index);
        expect(projected).toEqual([...new Set(projected)]);
        expect(projected.filter((attribute) => keys.includes(attribute))).toEqual([]);
      }
    },
  );

  it.each(definitions)('define the type of each key attribute of $TableName and of no other', (definition) => {
    const used = [definition, ...definition.GlobalSecondaryIndexes].flatMap(({ KeySchema }) =>
      KeySchema.map((element) => element.AttributeName),
    );
    const defined = definition.AttributeDefinitions.map((attribute) => attribute.AttributeName);
    expect([...defined].sort()).toEqual([...new Set(used)].sort());
  });

  it('keep the event numbers of a job as numbers, which sort by value', () => {
    const history = definitions.find(({ TableName }) => TableName === 'dev-JobHistoryTable');
    expect(history?.AttributeDefinitions).toContainEqual({ AttributeName: 'sequence', AttributeType: 'N' });
  });

  it('never project the outbox or a long text into an index', () => {
    const projected = definitions.flatMap(({ TableName, GlobalSecondaryIndexes }) =>
      GlobalSecondaryIndexes.flatMap(projectedBy).map((attribute) => `${TableName} ${attribute}`),
    );
    expect(projected).not.toContain('dev-JobsTable description');
    expect(projected.filter((attribute) => attribute.endsWith(' outbox'))).toEqual([]);
  });
});
