import { Counter } from 'prom-client';

export const callsRefused = new Counter({
  name: 'freelance_rate_limit_refused_total',
  help: 'Calls refused because a budget was spent',
  labelNames: ['budget'] as const,
});

export const leasesTaken = new Counter({
  name: 'freelance_rate_limit_leases_total',
  help: 'Parts of budgets asked for in the database; failed: this replica counted alone',
  labelNames: ['outcome'] as const,
});

// A counter that appears with its first event has no rate for that event.
for (const outcome of ['taken', 'failed']) leasesTaken.inc({ outcome }, 0);
