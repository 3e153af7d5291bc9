import type { QueueKey, ServiceName, TableKey } from '@freelance/manifest';
import type { AwsMetric } from './aws-metric';

/** What CloudWatch compares. */
export interface AwsCondition {
  /** By the name that `math` uses. */
  metrics: Readonly<Record<string, AwsMetric>>;
  /** An expression of CloudWatch's metric math; by default the only metric. */
  math?: string;
  /** The condition holds while the value is above this; `unusual`: outside the band that CloudWatch expects. */
  above: number | 'unusual';
  periodSeconds: number;
  /** So many periods in a row. */
  periods: number;
  /** Whether the condition holds while there is no value. */
  missing?: 'holds';
}

/** Alarms of CloudWatch: one for each of the listed services, queues or tables; without a list, one for the platform. */
export interface AwsAlarm {
  services?: readonly ServiceName[];
  queues?: readonly QueueKey[];
  tables?: readonly TableKey[];
  /** In alarm while all conditions of one of these lists hold. */
  when: readonly (readonly AwsCondition[])[];
}
