import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofType, type Resource, resolved, resourcesIn, synthesise } from '../testing/synthesise';
import { POOLS } from './pools';

const HTTPS = {
  environment: 'test',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000',
  webBaseUrl: 'https://app.example.com',
};
const withCognito = synthesise({
  ...HTTPS,
  identityProvider: 'cognito',
  cognitoMail: 'ses',
  mailFrom: 'hello@example.com',
});
const withOwnSecret = synthesise({ ...HTTPS, authIssuersSecret: 'my/issuers' });

const shared = (withCognito.shared.toJSON() as { Resources: Record<string, Resource> }).Resources;
const allOf = (type: string) => Object.entries(shared).filter(([, { Type }]) => Type === `AWS::Cognito::${type}`);
/** The resources of a type that belong to the pool. */
const ofPool = (poolId: string, type: string) =>
  allOf(type)
    .filter(([, { Properties }]) => Properties.UserPoolId.Ref === poolId)
    .map(([id, { Properties }]) => ({ id, properties: Properties }));
const gatewayOf = ({ services }: typeof withCognito) =>
  resolved(ofType(resourcesIn(services.gateway), 'AWS::ECS::TaskDefinition')[0]!.Properties).ContainerDefinitions[0];

describe.each(POOLS)('the user pool of $id', ({ id, signUp, mfa, sessionLength }) => {
  const [poolId, pool] = allOf('UserPool').find(([, { Properties }]) => Properties.UserPoolName === `test-${id}`)!;
  const client = ofPool(poolId, 'UserPoolClient').find(({ properties }) => properties.ClientName === 'gateway')!;

  it('stays when the stack is deleted', () => {
    expect(pool.DeletionPolicy).toBe('Retain');
    expect(pool.Properties.DeletionProtection).toBe('ACTIVE');
  });

  it('has a second factor that is no SMS; operators need it, and only administrators make operators', () => {
    expect(pool.Properties).toMatchObject({
      MfaConfiguration: mfa === 'required' ? 'ON' : 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: signUp !== 'open' },
    });
    const forOperators = { mfa: 'required', signUp: 'by administrators' };
    expect({ mfa, signUp }).toEqual(id === 'operators' ? forOperators : { mfa: 'optional', signUp: 'open' });
  });

  it('wants a password of twelve characters of all kinds, and blocks known passwords and risky sign-ins', () => {
    expect(pool.Properties.Policies.PasswordPolicy).toMatchObject({
      MinimumLength: 12,
      RequireLowercase: true,
      RequireUppercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
    });
    expect(pool.Properties.UserPoolAddOns).toEqual({ AdvancedSecurityMode: 'ENFORCED' });
    const risks = ofPool(poolId, 'UserPoolRiskConfigurationAttachment')[0]!.properties;
    expect(risks.CompromisedCredentialsRiskConfiguration.Actions).toEqual({ EventAction: 'BLOCK' });
    expect(risks.AccountTakeoverRiskConfiguration.Actions.HighAction.EventAction).toBe('BLOCK');
  });

  it('has a client of the gateway: with a secret, for the code flow and its own addresses only', () => {
    expect(client.properties).toMatchObject({
      GenerateSecret: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: ['https://app.example.com/api/v1/auth/callback'],
      LogoutURLs: ['https://app.example.com/'],
      SupportedIdentityProviders: ['COGNITO'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    });
  });

  it('rotates the refresh tokens of the gateway, which end with the session', () => {
    expect(client.properties).toMatchObject({
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      RefreshTokenValidity: sessionLength.toMinutes(),
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
    });
    // Without a list it is the default, which Cognito refuses together with rotation.
    expect(client.properties.ExplicitAuthFlows).toEqual(['ALLOW_USER_SRP_AUTH']);
  });

  it('has a client for the command line only for operators, without browser flows', () => {
    const others = ofPool(poolId, 'UserPoolClient').filter((one) => one !== client && one.id !== client.id);
    expect(others.map(({ properties }) => properties.ClientName)).toEqual(id === 'operators' ? ['command-line'] : []);
    for (const { properties } of others) {
      expect(properties).toMatchObject({ AllowedOAuthFlowsUserPoolClient: false, AccessTokenValidity: 60 });
      expect(properties).not.toHaveProperty('AllowedOAuthFlows');
      expect(properties.ExplicitAuthFlows).toEqual(['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
    }
  });

  it('has pages of managed login with branding, at an address with the account in it', () => {
    const [pages] = ofPool(poolId, 'UserPoolDomain');
    expect(resolved(pages!.properties)).toMatchObject({
      Domain: `test-freelance-${id}-123456789012`,
      ManagedLoginVersion: 2,
    });
    const [branding] = ofPool(poolId, 'ManagedLoginBranding');
    expect(branding!.properties.ClientId).toEqual({ Ref: client.id });
  });

  it('sends mails with SES where the setting says so', () => {
    expect(resolved(pool.Properties.EmailConfiguration)).toEqual({
      EmailSendingAccount: 'DEVELOPER',
      From: 'hello@example.com',
      SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
    });
  });
});

describe('the gateway', () => {
  it('has its issuers as a secret variable', () => {
    const { Environment, Secrets } = gatewayOf(withCognito);
    expect(Environment).toContainEqual({ Name: 'AUTH_MODE', Value: 'jwt' });
    expect(Environment.map(({ Name }: { Name: string }) => Name)).not.toContain('AUTH_ISSUERS');
    const { ValueFrom } = Secrets.find(({ Name }: { Name: string }) => Name === 'AUTH_ISSUERS');
    expect(ValueFrom).toMatch(/secret:freelance\/test\/gateway\/AUTH_ISSUERS$/);
  });

  it('has the list of the documentation, whose secrets CloudFormation puts in', () => {
    const [secret] = Object.values(shared).filter(({ Type }) => Type === 'AWS::SecretsManager::Secret');
    expect(secret!.Properties.Name).toBe('freelance/test/gateway/AUTH_ISSUERS');
    const docs = readFileSync(join(__dirname, '../../../docs/sign-in.md'), 'utf8');
    const [, list] = /### Amazon Cognito[\s\S]*?```json\n([\s\S]*?)```/.exec(docs)!;
    expect(JSON.parse(filledIn(secret!.Properties.SecretString))).toEqual(JSON.parse(list!));
  });

  it('may not call Cognito', () => {
    expect(JSON.stringify(resourcesIn(withCognito.services.gateway))).not.toContain('cognito');
  });

  it('can have its issuers from a secret of your own; then there is no user pool', () => {
    expect(JSON.stringify(gatewayOf(withOwnSecret).Secrets)).toContain('secret:my/issuers');
    expect(withOwnSecret.resources.filter(({ Type }) => Type.startsWith('AWS::Cognito::'))).toEqual([]);
  });
});

it.each<[string, Record<string, string>, string]>([
  ['another provider', { identityProvider: 'keycloak' }, 'identityProvider must be cognito'],
  ['another sender', { cognitoMail: 'smtp' }, 'cognitoMail must be cognito or ses'],
  ['two providers', { ...HTTPS, identityProvider: 'cognito', authIssuersSecret: 'a' }, 'Give only one of'],
  ['Cognito without https', { identityProvider: 'cognito' }, 'webBaseUrl=https://'],
  [
    'Cognito for an environment whose name Cognito refuses',
    { ...HTTPS, environment: 'on-aws', identityProvider: 'cognito' },
    'must not contain aws, amazon or cognito',
  ],
  ['a client secret in a template', { authIssuers: '[{"signIn":{"clientSecret":"a"}}]' }, 'as a secret'],
])('refuses %s', (_what, settings, sentence) => {
  expect(() => synthesise(settings)).toThrow(sentence);
});

/** The text as CloudFormation fills it in, with the names that the documentation uses. */
function filledIn(value: { 'Fn::Join': [string, unknown[]] }): string {
  return value['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : nameOf(part as Reference))).join('');
}

interface Reference {
  Ref?: string;
  'Fn::GetAtt'?: [string, string];
}

function nameOf({ Ref, 'Fn::GetAtt': [id, attribute] = ['', ''] }: Reference): string {
  if (attribute === 'ClientSecret') return '…';
  const { Properties } = shared[Ref ?? id]!;
  const pool = String(shared[Properties.UserPoolId?.Ref ?? id]!.Properties.UserPoolName).replace('test-', '');
  if (attribute === 'ProviderURL') return `https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_${pool}`;
  return Properties.ClientName === 'gateway' ? `client-of-${pool}` : `command-line-of-${pool}`;
}
