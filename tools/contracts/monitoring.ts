import { prometheusRules } from '@freelance/alarms';
import { DASHBOARDS, grafanaDashboard } from '@freelance/dashboards';
import { manifestOf, metricsPort, SERVICE_NAMES } from '@freelance/manifest';
import { commitDocuments } from './commit-documents';

/**
 * `npm run monitoring [-- --check]`: writes the rules of Prometheus from libs/alarms, its targets from the manifests, and the
 * dashboards of Grafana from libs/dashboards. `--check` only reports whether the committed files are current.
 */
const FOLDER = 'deploy/observe';

/** The metrics of each service in Compose, where the name of the service is its host. */
const targets = () =>
  SERVICE_NAMES.map((service) => ({
    targets: [`${service}:${metricsPort(manifestOf(service).port)}`],
    labels: { environment: 'dev', service },
  }));

void commitDocuments(
  {
    [`${FOLDER}/prometheus/rules.yml`]: prometheusRules(),
    [`${FOLDER}/prometheus/targets.yml`]: targets(),
    ...Object.fromEntries(
      DASHBOARDS.map((dashboard) => [
        `${FOLDER}/grafana/dashboards/${dashboard.name}.json`,
        grafanaDashboard(dashboard),
      ]),
    ),
  },
  'monitoring',
);
