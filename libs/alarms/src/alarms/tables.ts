import { TABLE_KEYS, tableDeclaration, type TableKey } from '@freelance/manifest';
import type { Alarm } from '../alarm';
import type { AwsCondition } from '../aws/aws-alarm';
import { ofTable } from '../aws/aws-metric';
import { either, grown } from '../series';

const THROTTLED = 'db_client_operation_duration_seconds_count{error_type="throttled"}';
const BY_TABLE = 'db_collection_name';
const MINUTE = 60;

const OWN_TABLES: readonly TableKey[] = TABLE_KEYS.filter((key) => !tableDeclaration(key).external);

/** CloudWatch counts each try; a call that fails has had all its tries. Tries that are repeated successfully count too. */
export const TRIES_OF_CALL = 3;

const throttled = (above: number, periodSeconds: number): AwsCondition => ({
  metrics: { reads: ofTable('ReadThrottleEvents', 'Sum'), writes: ofTable('WriteThrottleEvents', 'Sum') },
  math: 'FILL(reads, 0) + FILL(writes, 0)',
  above,
  periodSeconds,
  periods: 1,
});

export const tableAlarms: readonly Alarm[] = [
  {
    name: 'TablesThrottled',
    severity: 'page',
    meaning: 'DynamoDB refuses many calls because there are too many',
    figure: '{{ $value | humanize }} calls to {{ $labels.db_collection_name }}',
    expression: either(`${grown(THROTTLED, '1m', BY_TABLE)} > 100`, `${grown(THROTTLED, '5m', BY_TABLE)} >= 5`),
    dashboard: 'tables',
    aws: [
      {
        tables: OWN_TABLES,
        when: [[throttled(100 * TRIES_OF_CALL, MINUTE)], [throttled(5 * TRIES_OF_CALL - 1, 5 * MINUTE)]],
      },
    ],
  },
  {
    name: 'TablesThrottling',
    severity: 'ticket',
    meaning: 'DynamoDB refuses calls because there are too many',
    figure: '{{ $value | humanize }} calls to {{ $labels.db_collection_name }} in 5 minutes',
    expression: `${grown(THROTTLED, '5m', BY_TABLE)} > 0`,
    dashboard: 'tables',
    aws: [{ tables: OWN_TABLES, when: [[throttled(0, 5 * MINUTE)]] }],
  },
];
