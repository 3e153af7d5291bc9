import type { AwsCall } from './aws-call';
import { consumedUnits } from './metrics';

interface Units {
  CapacityUnits?: number;
}

interface TableUnits extends Units {
  TableName?: string;
  Table?: Units;
  GlobalSecondaryIndexes?: Record<string, Units>;
}

const READS = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);
const COUNTED = new Set([...READS, 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

/** Operations whose answers can say what they consumed. */
export const isCounted = ({ service, operation }: AwsCall): boolean => service === 'DynamoDB' && COUNTED.has(operation);

/** Counts what the answer of a call says: one entry, or one for each table of a batch. */
export function countConsumedUnits({ operation }: AwsCall, output: unknown): void {
  const { ConsumedCapacity = [] } = output as { ConsumedCapacity?: TableUnits | TableUnits[] };
  const kind = READS.has(operation) ? 'read' : 'write';
  for (const { TableName: table, CapacityUnits, Table, GlobalSecondaryIndexes } of [ConsumedCapacity].flat()) {
    const count = (index: string, units = 0): void => {
      if (table !== undefined && units > 0) consumedUnits.inc({ table, index, kind }, units);
    };
    count('', Table || GlobalSecondaryIndexes ? Table?.CapacityUnits : CapacityUnits);
    for (const [index, units] of Object.entries(GlobalSecondaryIndexes ?? {})) count(index, units.CapacityUnits);
  }
}
