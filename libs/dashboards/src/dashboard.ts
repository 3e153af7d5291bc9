import type { AwsMetric, DashboardName } from '@freelance/alarms';

export type Unit = 'count' | 'perSecond' | 'seconds' | 'milliseconds' | 'share' | 'bytes';

/** A query of Prometheus. `$environment` and `$service` are variables of the dashboard. */
export interface Query {
  expression: string;
  /** Template of Grafana: `{{queue}}`. */
  legend: string;
}

/** All metrics of CloudWatch that have this name and these dimensions, whatever the values. */
export interface AwsSearch {
  search: Omit<AwsMetric, 'dimensions'>;
  by: readonly string[];
}

/** A query of CloudWatch Logs Insights over the log of one service. */
export interface AwsLogQuery {
  logs: 'categories' | 'gateway' | 'jobs' | 'notifications';
  query: string;
}

export type AwsSource = AwsMetric | AwsSearch | AwsLogQuery;

/** One diagram, in Grafana and in CloudWatch. */
export interface Panel {
  title: string;
  unit: Unit;
  view?: 'lines' | 'number' | 'table';
  queries: readonly Query[];
  /** A metric with a placeholder is shown for each service, queue or table. */
  aws: readonly AwsSource[];
}

export interface Dashboard {
  name: DashboardName;
  title: string;
  panels: readonly Panel[];
}
