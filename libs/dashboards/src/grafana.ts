import type { Dashboard, Panel, Unit } from './dashboard';

const DATA_SOURCE = { type: 'prometheus', uid: 'prometheus' };
const UNITS: Readonly<Record<Unit, string>> = {
  count: 'short',
  perSecond: 'ops',
  seconds: 's',
  milliseconds: 'ms',
  share: 'percentunit',
  bytes: 'bytes',
};
const VIEWS = { lines: 'timeseries', number: 'stat', table: 'table' } as const;
const WIDTH = 12;
const HEIGHT = 8;
const COLUMNS = 2;

const variable = (name: string, label: string, options: object) => ({
  type: 'query',
  name,
  label,
  datasource: DATA_SOURCE,
  definition: `label_values(up{job="freelance"}, ${name})`,
  query: { query: `label_values(up{job="freelance"}, ${name})`, refId: name },
  refresh: 2,
  ...options,
});

const annotation = (name: string, iconColor: string, expr: string, titleFormat: string, textFormat: string) => ({
  name,
  iconColor,
  enable: true,
  datasource: DATA_SOURCE,
  expr,
  step: '60s',
  titleFormat,
  textFormat,
});

const panelOf = ({ title, unit, view = 'lines', queries }: Panel, index: number) => ({
  id: index + 1,
  title,
  type: VIEWS[view],
  datasource: DATA_SOURCE,
  gridPos: { x: (index % COLUMNS) * WIDTH, y: Math.floor(index / COLUMNS) * HEIGHT, w: WIDTH, h: HEIGHT },
  fieldConfig: { defaults: { unit: UNITS[unit] }, overrides: [] },
  targets: queries.map(({ expression, legend }, position) => ({
    refId: String.fromCharCode('A'.charCodeAt(0) + position),
    datasource: DATA_SOURCE,
    expr: expression,
    legendFormat: legend,
    exemplar: expression.includes('_bucket'),
    ...(view === 'lines' ? {} : { instant: true, ...(view === 'table' && { format: 'table' }) }),
  })),
});

/** A dashboard in the JSON of Grafana. */
export const grafanaDashboard = ({ name, title, panels }: Dashboard) => ({
  uid: `freelance-${name}`,
  title,
  tags: ['freelance'],
  schemaVersion: 39,
  editable: false,
  refresh: '30s',
  time: { from: 'now-6h', to: 'now' },
  links: [
    {
      type: 'dashboards',
      tags: ['freelance'],
      title: 'Dashboards',
      asDropdown: true,
      keepTime: true,
      includeVars: true,
    },
  ],
  templating: {
    list: [
      variable('environment', 'Environment', {}),
      variable('service', 'Service', { multi: true, includeAll: true, current: { text: 'All', value: '$__all' } }),
    ],
  },
  annotations: {
    list: [
      annotation(
        'Alarms',
        'red',
        'ALERTS{alertstate="firing",alertname!="Watchdog",environment=~"$environment|"}',
        '{{alertname}}',
        '{{severity}} {{service}}{{queue}}',
      ),
      annotation(
        'Deployments',
        'blue',
        'max by (service, version) (freelance_build_info{environment="$environment"} unless freelance_build_info{environment="$environment"} offset 2m)',
        '{{service}}',
        '{{version}}',
      ),
    ],
  },
  panels: panels.map(panelOf),
});
