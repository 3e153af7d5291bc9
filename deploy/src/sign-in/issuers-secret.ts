import { Stack } from 'aws-cdk-lib';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { secretName } from '../secrets';
import type { MadePool } from './user-pools';

/** The variable of the gateway with the issuers of accepted tokens. */
export const AUTH_ISSUERS = 'AUTH_ISSUERS';

/** `AUTH_ISSUERS` of the gateway for the user pools. It is a secret, because it contains the secrets of the clients. */
export function makeIssuersSecret(scope: Construct, environment: string, pools: readonly MadePool[]): void {
  const secret = new CfnSecret(scope, AUTH_ISSUERS, {
    name: secretName(environment, 'gateway', AUTH_ISSUERS),
    description: 'The user pools whose tokens the gateway accepts',
    // CloudFormation puts in the secrets of the clients: they are not in the template.
    secretString: Stack.of(scope).toJsonString(pools.map(entryOf)),
  });
  acknowledge(secret, { 'AwsSolutions-SMG4': 'It describes the user pools, and changes with them.' });
}

const entryOf = ({ declaration: { id, name, role }, issuer, clientId, clientIds, clientSecret }: MadePool) => ({
  issuer,
  jwksUri: `${issuer}/.well-known/jwks.json`,
  clientIds,
  // An ID token is for the client, never for the API.
  tokenUse: 'access',
  roles: [role],
  signIn: { id, name, clientId, clientSecret },
});
