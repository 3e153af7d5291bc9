import type { Dashboard } from './dashboard';
import { api } from './dashboards/api';
import { business } from './dashboards/business';
import { mail } from './dashboards/mail';
import { overview } from './dashboards/overview';
import { pipeline } from './dashboards/pipeline';
import { services } from './dashboards/services';
import { tables } from './dashboards/tables';

/** Every dashboard. Those of Grafana and those of CloudWatch are made from this list. */
export const DASHBOARDS: readonly Dashboard[] = [overview, api, services, tables, pipeline, mail, business];
