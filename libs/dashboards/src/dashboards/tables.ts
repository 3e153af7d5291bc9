import { ofTable } from '@freelance/alarms';
import type { Dashboard } from '../dashboard';
import { failures, percentile, rate, shown } from '../query';

const CALLS = 'db_client_operation_duration_seconds';
const BY = 'db_collection_name, db_operation_name';

export const tables: Dashboard = {
  name: 'tables',
  title: 'Tables',
  panels: [
    {
      title: 'Calls by table and operation',
      unit: 'perSecond',
      queries: [rate(shown(`${CALLS}_count`), BY)],
      aws: ['GetItem', 'PutItem', 'UpdateItem', 'Query'].map((name) =>
        ofTable('SuccessfulRequestLatency', 'SampleCount', name),
      ),
    },
    {
      title: 'Time of a call (p95)',
      unit: 'seconds',
      queries: [percentile(0.95, shown(CALLS), BY)],
      aws: ['GetItem', 'PutItem', 'UpdateItem', 'Query'].map((name) =>
        ofTable('SuccessfulRequestLatency', 'p95', name),
      ),
    },
    {
      title: 'Errors',
      unit: 'perSecond',
      queries: [failures(shown(`${CALLS}_count`, 'error_type!=""'), shown(`${CALLS}_count`), `error_type, ${BY}`)],
      aws: [ofTable('SystemErrors', 'Sum', 'GetItem'), ofTable('SystemErrors', 'Sum', 'UpdateItem')],
    },
    {
      title: 'Throttled calls',
      unit: 'perSecond',
      queries: [failures(shown(`${CALLS}_count`, 'error_type="throttled"'), shown(`${CALLS}_count`), BY)],
      aws: [ofTable('ReadThrottleEvents', 'Sum'), ofTable('WriteThrottleEvents', 'Sum')],
    },
    {
      title: 'Consumed units by table and index',
      unit: 'perSecond',
      queries: [rate(shown('freelance_dynamodb_consumed_units_total'), 'table, index, kind')],
      aws: [ofTable('ConsumedReadCapacityUnits', 'Sum'), ofTable('ConsumedWriteCapacityUnits', 'Sum')],
    },
  ],
};
