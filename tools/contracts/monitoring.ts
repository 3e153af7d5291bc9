import { prometheusRules } from '@freelance/alarms';
import { DASHBOARDS, grafanaDashboard } from '@freelance/dashboards';
import { commitDocuments } from './commit-documents';

/**
 * `npm run monitoring [-- --check]`: writes the rules of Prometheus from libs/alarms and the dashboards of Grafana from
 * libs/dashboards. `--check` only reports whether the committed files are current.
 */
const FOLDER = 'deploy/observe';

void commitDocuments(
  {
    [`${FOLDER}/prometheus/rules.yml`]: prometheusRules(),
    ...Object.fromEntries(
      DASHBOARDS.map((dashboard) => [
        `${FOLDER}/grafana/dashboards/${dashboard.name}.json`,
        grafanaDashboard(dashboard),
      ]),
    ),
  },
  'monitoring',
);
