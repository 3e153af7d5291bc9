import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localEnvironment, localSettings, usesEmbeddedCloud } from './local-environment';

describe('the environment of a local platform', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'local-environment-'));
  });

  afterEach(() => rmSync(dataDir, { recursive: true }));

  const environmentOf = (given: Record<string, string> = {}) => {
    const variables = { LOCAL_DATA_DIR: dataDir, ...given };
    return localEnvironment(localSettings(variables), variables);
  };

  it('is the embedded cloud on its default ports when no variable is set', () => {
    expect(environmentOf()).toMatchObject({
      ENVIRONMENT: 'dev',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000',
      AWS_ENDPOINT_URL_SNS: 'http://127.0.0.1:4566',
      AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:4566',
      AWS_ENDPOINT_URL_SES: 'http://127.0.0.1:8005',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      GATEWAY_PORT: '3000',
      CATEGORIES_URL: 'http://127.0.0.1:3001',
      JOBS_URL: 'http://127.0.0.1:3002',
      NOTIFICATIONS_URL: 'http://127.0.0.1:3003',
      WEB_BASE_URL: 'http://localhost:3000',
    });
  });

  it('has a sandbox clock, unless the user or production turns it off', () => {
    expect(environmentOf().SANDBOX_CLOCK).toBe('on');
    expect(environmentOf({ SANDBOX_CLOCK: 'off' }).SANDBOX_CLOCK).toBe('off');
    expect(environmentOf({ ENVIRONMENT: 'prod' })).not.toHaveProperty('SANDBOX_CLOCK');
  });

  it('accepts tokens of the local identity provider, unless the user names issuers or it is production', () => {
    const [issuer] = JSON.parse(environmentOf({ OIDC_PORT: '14100' }).AUTH_ISSUERS!) as [object];
    expect(issuer).toMatchObject({ issuer: 'http://localhost:14100', jwksUri: 'http://localhost:14100/jwks' });
    expect(environmentOf({ AUTH_ISSUERS: '[]' }).AUTH_ISSUERS).toBe('[]');
    expect(environmentOf({ ENVIRONMENT: 'prod' })).not.toHaveProperty('AUTH_ISSUERS');
  });

  it('uses the ports that are set', () => {
    expect(environmentOf({ DYNAMODB_PORT: '18000', GATEWAY_PORT: '13000', JOBS_PORT: '13002' })).toMatchObject({
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:18000',
      JOBS_URL: 'http://127.0.0.1:13002',
      JOBS_PORT: '13002',
      WEB_BASE_URL: 'http://localhost:13000',
    });
  });

  it('never uses the AWS account of the shell', () => {
    const environment = environmentOf({
      AWS_PROFILE: 'production',
      AWS_ACCESS_KEY_ID: 'AKIAREAL',
      AWS_SECRET_ACCESS_KEY: 'real',
      AWS_SESSION_TOKEN: 'real',
      AWS_REGION: 'eu-west-1',
    });
    expect(environment).toMatchObject({
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_REGION: 'us-east-1',
    });
    expect(environment).not.toHaveProperty('AWS_PROFILE');
    expect(environment).not.toHaveProperty('AWS_SESSION_TOKEN');
  });

  it('uses only the endpoint that the user sets for all services', () => {
    const given = { AWS_ENDPOINT_URL: 'http://localhost:4566', AWS_REGION: 'eu-west-1', AWS_PROFILE: 'localstack' };
    const environment = environmentOf(given);
    expect(environment).toMatchObject(given);
    expect(Object.keys(environment).filter((name) => name.startsWith('AWS_ENDPOINT_URL_'))).toEqual([]);
    expect(usesEmbeddedCloud(given)).toBe(false);
  });

  it('uses the endpoint that the user sets for one service, and the embedded cloud for the others', () => {
    const given = { AWS_ENDPOINT_URL_DYNAMODB: 'http://localhost:9999' };
    expect(environmentOf(given)).toMatchObject({ ...given, AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:4566' });
    expect(usesEmbeddedCloud(given)).toBe(true);
  });

  it('uses the SNS endpoint of the user also for STS', () => {
    const given = { AWS_ENDPOINT_URL_SNS: 'http://localhost:9999' };
    expect(environmentOf(given).AWS_ENDPOINT_URL_STS).toBe('http://localhost:9999');
  });

  it('allows the user to run a service elsewhere', () => {
    expect(environmentOf({ CATEGORIES_URL: 'http://10.0.0.1:80' }).CATEGORIES_URL).toBe('http://10.0.0.1:80');
  });

  it('treats an empty variable as missing', () => {
    expect(environmentOf({ ENVIRONMENT: '', JOBS_PORT: '', LINK_SIGNING_KEY: '' })).toMatchObject({
      ENVIRONMENT: 'dev',
      JOBS_PORT: '3002',
      LINK_SIGNING_KEY: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('keeps the signing key for the next start, readable by its owner only', () => {
    const first = environmentOf().LINK_SIGNING_KEY;
    expect(environmentOf().LINK_SIGNING_KEY).toBe(first);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(environmentOf({ LINK_SIGNING_KEY: 'my own' }).LINK_SIGNING_KEY).toBe('my own');
  });

  it('keeps a key for calls between services, also beside a key of an older version', () => {
    writeFileSync(join(dataDir, 'secrets.json'), '{"LINK_SIGNING_KEY":"made long ago"}');
    const first = environmentOf();
    expect(first.LINK_SIGNING_KEY).toBe('made long ago');
    expect(first.INTERNAL_SIGNING_KEYS).toMatch(/^local:[\w-]{43}$/);
    expect(environmentOf().INTERNAL_SIGNING_KEYS).toBe(first.INTERNAL_SIGNING_KEYS);
    expect(environmentOf({ INTERNAL_SIGNING_KEYS: 'mine:my own' }).INTERNAL_SIGNING_KEYS).toBe('mine:my own');
  });

  it.each([
    [{ JOBS_PORT: '99999' }, 'JOBS_PORT must be a port from 1 to 65535, but is "99999"'],
    [{ SES_PORT: 'mail' }, 'SES_PORT must be a port from 1 to 65535, but is "mail"'],
    [{ JOBS_PORT: '3000' }, 'JOBS_PORT and GATEWAY_PORT are both 3000: set one of them to another port'],
    [{ ENVIRONMENT: 'My Env' }, 'ENVIRONMENT must be 1 to 20 of a-z, 0-9 and -'],
  ])('refuses %j', (given, message) => {
    expect(() => environmentOf(given)).toThrow(message);
  });
});
