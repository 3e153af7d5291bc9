import { randomBytes } from 'node:crypto';
import { SESClient, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import type { ServiceName } from '@freelance/manifest';
import { createProvisionClients, provision } from '@freelance/topology';
import { type CloudEndpoints, readMails } from '../../../localstack/embedded';
import { waitFor } from '../wait-for';
import { readLocalStackMails } from './localstack-mails';
import { removeEnvironment } from './remove-environment';
import { target } from './target';
import type { TestCloud } from './test-cloud';

/** A new environment with its own sender address, at the endpoints of the SDK's variables. Other tests may share these. */
export async function useEndpoint(services?: readonly ServiceName[]): Promise<TestCloud> {
  const endpoints = givenEndpoints();
  const environment = `t${randomBytes(3).toString('hex')}`;
  const mailFrom = `${environment}@freelanceplatform.com`;
  const isLocalStack = target() === 'localstack';
  const clients = createProvisionClients();
  const options = { environment, includeExternal: true, ...(services && { services }) };
  const made = () => provision(clients, options, () => undefined).then(() => true);
  // LocalStack loads each of its services at the first call, and does not answer until then.
  await waitFor(made, { what: 'tables, topics and queues', timeout: 60_000 });
  if (isLocalStack) await verifySender(mailFrom);
  return {
    environment,
    endpoints,
    mailFrom,
    mails: () => (isLocalStack ? readLocalStackMails(endpoints.ses, mailFrom) : readMails(endpoints.ses, mailFrom)),
    async stop() {
      await removeEnvironment(clients, environment);
      clients.destroy();
    },
  };
}

/** The endpoints in the SDK's variables. */
function givenEndpoints(): CloudEndpoints {
  const { AWS_ENDPOINT_URL: all = '', ...own } = process.env;
  return {
    dynamodb: own.AWS_ENDPOINT_URL_DYNAMODB || all,
    snsSqs: own.AWS_ENDPOINT_URL_SQS || all,
    ses: own.AWS_ENDPOINT_URL_SES || all,
  };
}

/** Like AWS, LocalStack refuses mail from an unverified sender. */
async function verifySender(EmailAddress: string): Promise<void> {
  const ses = new SESClient();
  await ses.send(new VerifyEmailIdentityCommand({ EmailAddress }));
  ses.destroy();
}
