export * from './dashboard';
export * from './dashboards';
export * from './grafana';
