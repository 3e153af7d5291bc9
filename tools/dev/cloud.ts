import { once } from 'node:events';
import { assertPortsFree, startCloudProcess } from '../../localstack/embedded';
import { prepareDataFolder, wipeData } from './data-folder';
import { readFreshOption } from './fresh-option';
import { localSettings, PORT_VARIABLES, useLocalEnvironment, withoutAws } from './local-environment';
import { elapsedSeconds, interruption, run, printLine, step } from '../process/progress';
import { provisionLocal } from './provision-local';

/** `npm run start:cloud [-- --fresh]`: runs only the embedded cloud, with its resources, until Ctrl-C. */
run(async () => {
  const { fresh } = readFreshOption();
  const settings = localSettings();
  const { dynamodb, snsSqs, ses } = settings.cloudPorts;
  await assertPortsFree([
    { port: dynamodb, variable: PORT_VARIABLES.dynamodb },
    { port: snsSqs, variable: PORT_VARIABLES.snsSqs },
    { port: ses, variable: PORT_VARIABLES.ses },
  ]);
  await prepareDataFolder(settings.dataDir);
  if (fresh) await wipeData(settings.dataDir);

  const cloud = await step('Starting the embedded cloud', 'Embedded cloud started', () =>
    startCloudProcess(settings.cloudPorts, settings.dataDir),
  );
  const interrupted = interruption(() => cloud.child.kill('SIGKILL'));
  const ended = once(cloud.child, 'exit').then(() => {
    throw new Error('The embedded cloud ended unexpectedly');
  });
  useLocalEnvironment(settings, withoutAws());
  await provisionLocal(settings.environment);
  printLine(`
  DynamoDB      ${cloud.endpoints.dynamodb}
  SNS and SQS   ${cloud.endpoints.snsSqs}
  SES and mail  ${cloud.endpoints.ses}

  Start a service with \`npm run start:<service>\`. Ctrl-C stops the cloud.
`);
  printLine(`Ready in ${elapsedSeconds()} s`);
  await Promise.race([interrupted, ended]);
  printLine('\nStopping ...');
  await cloud.stop();
  process.exit(0);
});
