import { ofType, type Resource, resolved, resourcesIn, synthesise } from '../testing/synthesise';
import { POOLS } from './pools';

const HTTPS = {
  environment: 'test',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000',
  webBaseUrl: 'https://app.example.com',
};
const withCognito = synthesise({ ...HTTPS, identityProvider: 'cognito' });
const shared = resourcesIn(withCognito.shared);
const gatewayOf = ({ services }: typeof withCognito) =>
  resolved(ofType(resourcesIn(services.gateway), 'AWS::ECS::TaskDefinition')[0]!.Properties).ContainerDefinitions[0];
const [pools, clients, domains] = ['', 'Client', 'Domain'].map((kind) => ofType(shared, `AWS::Cognito::UserPool${kind}`)) as [
  Resource[],
  Resource[],
  Resource[],
];

describe.each(POOLS)('the user pool of $id', ({ id, signUp, mfa, sessionLength }) => {
  const position = pools.findIndex(({ Properties }) => Properties.UserPoolName === `test-${id}`);
  const pool = pools[position]!;
  const client = clients[position]!;

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
    const isForOperators = id === 'operators';
    expect({ mfa, signUp }).toEqual(
      isForOperators ? { mfa: 'required', signUp: 'by administrators' } : { mfa: 'optional', signUp: 'open' },
    );
  });

  it('wants a password of twelve characters of all kinds, and blocks known and risky sign-ins', () => {
    expect(pool.Properties.Policies.PasswordPolicy).toMatchObject({
      MinimumLength: 12,
      RequireLowercase: true,
      RequireUppercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
    });
    expect(pool.Properties.UserPoolAddOns).toEqual({ AdvancedSecurityMode: 'ENFORCED' });
    const risks = ofType(shared, 'AWS::Cognito::UserPoolRiskConfigurationAttachment')[position]!.Properties;
    expect(risks.CompromisedCredentialsRiskConfiguration.Actions).toEqual({ EventAction: 'BLOCK' });
    expect(risks.AccountTakeoverRiskConfiguration.Actions.HighAction.EventAction).toBe('BLOCK');
  });

  it('has one client, of the gateway: with a secret, for the code flow and its own addresses only', () => {
    expect(clients).toHaveLength(POOLS.length);
    expect(client.Properties).toMatchObject({
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

  it('rotates refresh tokens, which end with the session', () => {
    expect(client.Properties).toMatchObject({
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      RefreshTokenValidity: sessionLength.toMinutes(),
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
    });
    // Cognito refuses this flow together with rotation.
    expect(client.Properties.ExplicitAuthFlows).not.toContain('ALLOW_REFRESH_TOKEN_AUTH');
    expect(client.Properties.ExplicitAuthFlows.length).toBeGreaterThan(0);
  });

  it('has pages of managed login, at an address with the account in it', () => {
    expect(resolved(domains[position]!.Properties)).toMatchObject({
      Domain: `test-freelance-${id}-123456789012`,
      ManagedLoginVersion: 2,
    });
    expect(ofType(shared, 'AWS::Cognito::ManagedLoginBranding')).toHaveLength(POOLS.length);
  });
});

describe('the gateway', () => {
  it('has its issuers as a secret, and no client secret is in a template', () => {
    const { Environment, Secrets } = gatewayOf(withCognito);
    expect(Environment).toContainEqual({ Name: 'AUTH_MODE', Value: 'jwt' });
    expect(Environment.map(({ Name }: { Name: string }) => Name)).not.toContain('AUTH_ISSUERS');
    const variable = Secrets.find(({ Name }: { Name: string }) => Name === 'AUTH_ISSUERS');
    expect(variable.ValueFrom).toMatch(/secret:freelance\/test\/gateway\/AUTH_ISSUERS$/);
  });

  it('may not call Cognito', () => {
    expect(JSON.stringify(resourcesIn(withCognito.services.gateway))).not.toContain('cognito');
  });

  it('can have a secret of your own, or a list without secrets', () => {
    const own = gatewayOf(synthesise({ ...HTTPS, authIssuersSecret: 'my/issuers' }));
    expect(JSON.stringify(own.Secrets)).toContain('secret:my/issuers');
    const listed = gatewayOf(synthesise({ ...HTTPS, authIssuers: '[{"issuer":"https://id.example.com"}]' }));
    expect(listed.Environment).toContainEqual({ Name: 'AUTH_ISSUERS', Value: '[{"issuer":"https://id.example.com"}]' });
  });
});

it('makes no user pool unless the identity provider is cognito', () => {
  const { resources } = synthesise({ environment: 'test' });
  expect(resources.filter(({ Type }) => Type.startsWith('AWS::Cognito::'))).toEqual([]);
});

it('sends the mails of Cognito with SES when told so', () => {
  const platform = synthesise({ ...HTTPS, identityProvider: 'cognito', cognitoMail: 'ses', mailFrom: 'hi@example.com' });
  for (const { Properties } of ofType(resourcesIn(platform.shared), 'AWS::Cognito::UserPool')) {
    expect(resolved(Properties.EmailConfiguration)).toEqual({
      EmailSendingAccount: 'DEVELOPER',
      From: 'hi@example.com',
      SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
    });
  }
  expect(pools[0]!.Properties.EmailConfiguration).toEqual({ EmailSendingAccount: 'COGNITO_DEFAULT' });
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
  [
    'a client secret in a template',
    { authIssuers: '[{"signIn":{"clientSecret":"a"}}]' },
    'store AUTH_ISSUERS as a secret',
  ],
])('refuses %s', (_what, settings, sentence) => {
  expect(() => synthesise(settings)).toThrow(sentence);
});
