import type { AwsAlarm } from './aws/aws-alarm';

/** `page`: wake a person. `ticket`: look at it tomorrow. `info`: for the report of the day. */
export type Severity = 'page' | 'ticket' | 'info';

/** The dashboards, in libs/dashboards. */
export type DashboardName = 'overview' | 'api' | 'services' | 'tables' | 'pipeline' | 'mail' | 'business';

export interface Alarm {
  /** Also the name of its page in docs/runbooks. */
  name: string;
  severity: Severity;
  /** One sentence: what is wrong. */
  meaning: string;
  /** The measured value, as a template of Prometheus. CloudWatch adds the value itself. */
  figure: string;
  /** PromQL: the alarm is for each series that it returns. */
  expression: string;
  /** How long the expression must hold, as a duration of Prometheus. Without it, the windows of the expression suffice. */
  for?: string;
  dashboard: DashboardName;
  aws: readonly AwsAlarm[];
}

/** From the root of the repository. */
export const runbookOf = ({ name }: Pick<Alarm, 'name'>): string => `docs/runbooks/${name}.md`;
