import { rmSync } from 'node:fs';
import { startCloudProcess } from '../../../localstack/embedded';
import { localSettings, useLocalEnvironment } from './local-environment';
import { elapsedSeconds, run, say, step } from './progress';
import { provisionLocal } from './provision-local';

/** `npm run start:cloud [-- --fresh]`: the embedded cloud alone, provisioned, until Ctrl-C. */
run(async () => {
  const settings = localSettings();
  if (process.argv.includes('--fresh')) rmSync(settings.dataDir, { recursive: true, force: true });

  const cloud = await step('embedded cloud', () => startCloudProcess(settings.cloudPorts, settings.dataDir));
  const stop = () => void cloud.stop().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  useLocalEnvironment(settings);
  await step('tables, topics and queues', () => provisionLocal(settings.environment));
  say(`
  DynamoDB      ${cloud.endpoints.dynamodb}
  SNS and SQS   ${cloud.endpoints.snsSqs}
  SES and mail  ${cloud.endpoints.ses}

  Start services with \`npm run start:jobs\` and the like. Ctrl-C stops the cloud.
`);
  say(`Ready in ${elapsedSeconds()} s`);
});
