import { Aws, CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPoolClient,
  CfnUserPoolRiskConfigurationAttachment,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { domainOf, type Names } from '../names';
import type { Settings } from '../settings';
import { type PoolDeclaration, POOLS } from './pools';

/** The gateway asks again for the roles of a session this often. */
const ACCESS_TOKEN = Duration.minutes(15);
/** The shortest that Cognito allows for refresh tokens. */
const COMMAND_LINE_TOKEN = Duration.hours(1);
/** How long the token before the last one is accepted, for an answer that was lost. */
const GRACE_PERIOD = Duration.seconds(60);

/** A user pool, and the client with which the gateway signs people in there. */
export interface MadePool {
  declaration: PoolDeclaration;
  issuer: string;
  clientId: string;
  /** All clients whose tokens the gateway accepts. */
  clientIds: string[];
  /** An attribute that CloudFormation resolves: it is not in the template. */
  clientSecret: string;
}

/** User pools of Cognito, one for each kind of user: Cognito requires MFA of a whole pool, or of nobody. */
export function makeUserPools(scope: Construct, names: Names, settings: Settings, webBaseUrl: string): MadePool[] {
  return POOLS.map((declaration) => {
    const pool = makePool(scope, names, settings, declaration);
    protectFromAttacks(scope, pool, declaration);
    const client = makeClient(pool, declaration, webBaseUrl);
    makePages(scope, names, { pool, client, declaration });
    new CfnOutput(scope, `${declaration.name}UserPool`, { value: pool.userPoolId });
    const commandLine = declaration.commandLine ? [makeCommandLineClient(scope, pool, declaration)] : [];
    return {
      declaration,
      issuer: pool.userPoolProviderUrl,
      clientId: client.userPoolClientId,
      clientIds: [client, ...commandLine].map(({ userPoolClientId }) => userPoolClientId),
      clientSecret: (client.node.defaultChild as CfnUserPoolClient).attrClientSecret,
    };
  });
}

function makePool(scope: Construct, names: Names, settings: Settings, { id, signUp, mfa }: PoolDeclaration): UserPool {
  const pool = new UserPool(scope, `user pool of ${id}`, {
    userPoolName: names.of(id),
    signInAliases: { email: true },
    signInCaseSensitive: false,
    selfSignUpEnabled: signUp === 'open',
    autoVerify: { email: true },
    // A new address replaces the old one only when it is verified.
    keepOriginal: { email: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    standardAttributes: {
      email: { required: true, mutable: true },
      fullname: { required: true, mutable: true },
    },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    mfa: mfa === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    email: emailOf(settings),
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  if (mfa === 'optional') {
    acknowledge(pool, {
      'AwsSolutions-COG2': 'Users may add a second factor. Unusual sign-ins need it, and risky ones are refused.',
    });
  }
  return pool;
}

/** Without SES, Cognito itself sends at most 50 mails a day. */
const emailOf = ({ cognitoMail, mailFrom }: Settings): UserPoolEmail =>
  cognitoMail === 'ses'
    ? UserPoolEmail.withSES({ fromEmail: mailFrom, sesVerifiedDomain: domainOf(mailFrom), sesRegion: Aws.REGION })
    : UserPoolEmail.withCognito();

/** Threat protection does nothing without actions. */
function protectFromAttacks(scope: Construct, { userPoolId }: UserPool, { id, mfa }: PoolDeclaration): void {
  const ask = mfa === 'required' ? 'MFA_REQUIRED' : 'MFA_IF_CONFIGURED';
  new CfnUserPoolRiskConfigurationAttachment(scope, `risks of ${id}`, {
    userPoolId,
    clientId: 'ALL',
    compromisedCredentialsRiskConfiguration: {
      eventFilter: ['SIGN_IN', 'SIGN_UP', 'PASSWORD_CHANGE'],
      actions: { eventAction: 'BLOCK' },
    },
    accountTakeoverRiskConfiguration: {
      actions: {
        mediumAction: { eventAction: ask, notify: false },
        highAction: { eventAction: 'BLOCK', notify: false },
      },
    },
  });
}

function makeClient(pool: UserPool, { sessionLength }: PoolDeclaration, webBaseUrl: string): UserPoolClient {
  return pool.addClient('gateway', {
    userPoolClientName: 'gateway',
    generateSecret: true,
    // Cognito refuses to rotate refresh tokens of a client that allows its default flows.
    authFlows: { userSrp: true },
    refreshTokenRotationGracePeriod: GRACE_PERIOD,
    oAuth: {
      flows: { authorizationCodeGrant: true, implicitCodeGrant: false, clientCredentials: false },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${webBaseUrl}/api/v1/auth/callback`],
      logoutUrls: [`${webBaseUrl}/`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    // A sign-in must not reveal who is registered.
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: ACCESS_TOKEN,
    idTokenValidity: ACCESS_TOKEN,
    refreshTokenValidity: sessionLength,
  });
}

/** For `npm run ops`. Its sign-in needs an AWS identity that may sign users in, besides password and second factor. */
function makeCommandLineClient(scope: Construct, pool: UserPool, { name }: PoolDeclaration): UserPoolClient {
  const client = pool.addClient('command line', {
    userPoolClientName: 'command-line',
    disableOAuth: true,
    authFlows: { adminUserPassword: true },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: COMMAND_LINE_TOKEN,
    idTokenValidity: COMMAND_LINE_TOKEN,
    refreshTokenValidity: COMMAND_LINE_TOKEN,
  });
  new CfnOutput(scope, `${name}CommandLineClient`, { value: client.userPoolClientId });
  return client;
}

interface Pages {
  pool: UserPool;
  client: UserPoolClient;
  declaration: PoolDeclaration;
}

/** Managed login: the pages where people sign in. Without branding they show an error. */
function makePages(scope: Construct, names: Names, { pool, client, declaration: { id } }: Pages): void {
  pool.addDomain('pages', {
    // A name of all accounts of AWS in the region.
    cognitoDomain: { domainPrefix: `${names.of('freelance')}-${id}-${Aws.ACCOUNT_ID}` },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  new CfnManagedLoginBranding(scope, `branding of ${id}`, {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
}
