import { type Alarm, runbookOf } from './alarm';
import { ALARMS } from './alarms';

/** Where the Compose profile `observe` serves Grafana. */
const GRAFANA = 'http://localhost:3300';

/** The file of rules that Prometheus loads, as an object. */
export const prometheusRules = (alarms: readonly Alarm[] = ALARMS) => ({
  groups: [
    {
      name: 'freelance',
      rules: alarms.map((alarm) => ({
        alert: alarm.name,
        expr: alarm.expression,
        ...(alarm.for && { for: alarm.for }),
        labels: { severity: alarm.severity },
        annotations: {
          summary: `${alarm.meaning}: ${alarm.figure}`,
          dashboard: `${GRAFANA}/d/freelance-${alarm.dashboard}`,
          runbook: runbookOf(alarm),
        },
      })),
    },
  ],
});
