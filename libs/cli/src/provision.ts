import { createProvisionClients, provision } from '@freelance/topology';
import { localSettings, useLocalEnvironment } from './local-environment';
import { run, say } from './progress';

/**
 * `npm run provision [-- --with-users-table]`: brings the endpoint of the AWS variables (the embedded cloud when none is
 * named) to the declared topology and says what it made, what was there and what the endpoint cannot do.
 */
run(async () => {
  const settings = localSettings();
  useLocalEnvironment(settings);
  const clients = createProvisionClients();
  const counts = new Map<string, number>();
  await provision(
    clients,
    { environment: settings.environment, includeExternal: process.argv.includes('--with-users-table') },
    ({ outcome, subject, detail }) => {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      say(`${outcome.padEnd(15)} ${subject}${detail ? `: ${detail}` : ''}`);
    },
  );
  clients.destroy();
  say([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '));
});
