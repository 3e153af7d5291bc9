import type { Alarm } from './alarm';
import { apiAlarms } from './alarms/api';
import { dayAlarms } from './alarms/day';
import { mailAlarms } from './alarms/mail';
import { peopleAlarms } from './alarms/people';
import { pipelineAlarms } from './alarms/pipeline';
import { serviceAlarms } from './alarms/services';
import { tableAlarms } from './alarms/tables';
import { timeAlarms } from './alarms/time';

/** Every alarm of the platform. The rules of Prometheus and the alarms of CloudWatch are made from this list. */
export const ALARMS: readonly Alarm[] = [
  ...apiAlarms,
  ...serviceAlarms,
  ...pipelineAlarms,
  ...mailAlarms,
  ...timeAlarms,
  ...peopleAlarms,
  ...tableAlarms,
  ...dayAlarms,
];
