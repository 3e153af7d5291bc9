import { Gauge } from 'prom-client';

export const dependencyUp = new Gauge({
  name: 'freelance_dependency_up',
  help: '1 when the last health check of the dependency succeeded, else 0',
  labelNames: ['dependency'] as const,
});
