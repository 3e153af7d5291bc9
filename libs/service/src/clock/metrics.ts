import { Gauge } from 'prom-client';

export const clockSkewSeconds = new Gauge({
  name: 'freelance_clock_skew_seconds',
  help: 'How far the clock of this machine is ahead of that of the database; corrected by as much, 0 while it may be right',
});

export const clockUncertaintySeconds = new Gauge({
  name: 'freelance_clock_uncertainty_seconds',
  help: 'How wrong the last comparison with the clock of the database may be',
});
