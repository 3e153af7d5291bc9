import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnTable, type CfnTableProps } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tableDeclaration, type TableKey, TTL_ATTRIBUTE } from '@freelance/manifest';
import { tableDefinition } from '@freelance/topology';
import type { Names } from './names';

/** Creates a declared table, unless it belongs to another system. */
export function makeTable(scope: Construct, names: Names, key: TableKey): void {
  const declaration = tableDeclaration(key);
  if (declaration.external) return;
  const { GlobalSecondaryIndexes, StreamSpecification, SSESpecification, ...definition } = tableDefinition(
    names.environment,
    declaration,
  );
  const table = new CfnTable(scope, declaration.name, {
    ...(inConstructSpelling(definition) as CfnTableProps),
    ...(GlobalSecondaryIndexes.length > 0 && {
      globalSecondaryIndexes: inConstructSpelling(GlobalSecondaryIndexes) as CfnTableProps['globalSecondaryIndexes'],
    }),
    streamSpecification: { streamViewType: StreamSpecification.StreamViewType },
    sseSpecification: { sseEnabled: SSESpecification.Enabled },
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveSpecification: { attributeName: TTL_ATTRIBUTE, enabled: true },
    deletionProtectionEnabled: true,
  });
  table.applyRemovalPolicy(RemovalPolicy.RETAIN);
}

/** `{KeyType: 'HASH'}` → `{keyType: 'HASH'}`: CDK properties are those of CloudFormation with a lower-case first letter. */
function inConstructSpelling(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inConstructSpelling);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      inConstructSpelling(part),
    ]),
  );
}
