import { urlVariables } from '@freelance/manifest';
import { readConfig } from '@freelance/service';
import { GatewayConfig } from './gateway.config';

const required = {
  AWS_REGION: 'us-east-1',
  WEB_BASE_URL: 'https://market.test',
  ERASED_KEY: 'another secret of thirty-two chars',
  ...urlVariables((service) => `https://${service}.internal`),
};

describe('the configuration of the gateway', () => {
  it('has a default for everything except the URLs of the services', () => {
    expect(readConfig(GatewayConfig, required)).toMatchObject({
      GATEWAY_PORT: 3000,
      RATE_LIMIT_PER_SECOND: 100,
      RATE_LIMIT_ANONYMOUS_PER_MINUTE: 100,
      RATE_LIMIT_UNSUBSCRIBE_PER_MINUTE: 6_000,
      RATE_LIMIT_CLAIMS_PER_MINUTE: 60,
      RATE_LIMIT_CATEGORIES_PER_MINUTE: 30,
      TRUSTED_PROXY_DEPTH: 0,
      CORS_ORIGINS: ['http://localhost:4200', 'http://localhost:5173'],
    });
    for (const name of ['CATEGORIES_URL', 'JOBS_URL', 'NOTIFICATIONS_URL', 'WEB_BASE_URL', 'ERASED_KEY']) {
      expect(() => readConfig(GatewayConfig, { ...required, [name]: undefined })).toThrow(name);
    }
  });

  it('reads a list of origins', () => {
    const CORS_ORIGINS = 'https://app.example.com, http://localhost:8080,';

    expect(readConfig(GatewayConfig, { ...required, CORS_ORIGINS }).CORS_ORIGINS).toEqual([
      'https://app.example.com',
      'http://localhost:8080',
    ]);
  });

  it.each(['*', 'app.example.com', 'https://*.example.com', 'https://app.example.com/'])(
    'refuses the origin %s, which no browser sends',
    (origin) => {
      expect(() => readConfig(GatewayConfig, { ...required, CORS_ORIGINS: `http://localhost:8080,${origin}` })).toThrow(
        'CORS_ORIGINS must be a comma-separated list of origins',
      );
    },
  );

  it('keeps the time for a service below the time limit of the contract', () => {
    expect(() => readConfig(GatewayConfig, { ...required, UPSTREAM_BUDGET_MS: '5000' })).toThrow('UPSTREAM_BUDGET_MS');
  });

  describe('of identity', () => {
    const keys = { INTERNAL_SIGNING_KEYS: `a:${'x'.repeat(32)}` };
    const issuer = { issuer: 'https://id.test', jwksUri: 'https://id.test/jwks', audience: 'freelance' };
    const read = (issuers: unknown, others: Record<string, string> = {}) =>
      readConfig(GatewayConfig, {
        ...required,
        AUTH_MODE: 'jwt',
        AUTH_ISSUERS: typeof issuers === 'string' ? issuers : JSON.stringify(issuers),
        ...others,
      }).AUTH_ISSUERS;

    it('accepts issuers of several kinds', () => {
      const cognito = {
        issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc',
        jwksUri: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc/.well-known/jwks.json',
        clientIds: ['client-1', 'client-2'],
        tokenUse: 'access',
        rolesClaim: 'cognito:groups',
        roleNames: { clients: 'owner', operators: 'admin' },
        roles: ['owner', 'admin'],
        requiredClaims: { 'custom:tenant': 'one' },
      };
      const local = { issuer: 'local', jwksUri: 'http://127.0.0.1:4000/jwks.json', audience: 'freelance' };

      expect(read([cognito, local])).toEqual([cognito, local]);
      expect(() => read([{ ...local, jwksUri: 'http://[::1]:4000' }])).not.toThrow();
    });

    it.each<[string, unknown, string]>([
      ['nothing', '', 'AUTH_ISSUERS must name an issuer when AUTH_MODE is jwt'],
      ['no JSON', 'https://id.test', 'AUTH_ISSUERS must be a JSON list like'],
      ['no list', issuer, 'AUTH_ISSUERS must be a JSON list like'],
      ['a list of texts', ['https://id.test'], 'AUTH_ISSUERS must be a JSON list like'],
      ['a list within a list', [[issuer]], 'AUTH_ISSUERS must be a JSON list like'],
      ['no issuer', [{ ...issuer, issuer: '' }], 'AUTH_ISSUERS entry 1: issuer must be a text that is not empty'],
      ['no keys', [issuer, { ...issuer, jwksUri: undefined }], 'AUTH_ISSUERS entry 2: jwksUri must be an https URL'],
      ['keys over http', [{ ...issuer, jwksUri: 'http://id.test/jwks' }], 'jwksUri must be an https URL'],
      ['keys of a namesake', [{ ...issuer, jwksUri: 'http://localhost.id.test/' }], 'jwksUri must be an https URL'],
      ['keys behind a user', [{ ...issuer, jwksUri: 'http://localhost:80@id.test/' }], 'jwksUri must be an https URL'],
      ['a file of keys', [{ ...issuer, jwksUri: 'file:///jwks.json' }], 'jwksUri must be an https URL'],
      ['no audience', [{ ...issuer, audience: undefined }], 'audience or clientIds must say whom the tokens are for'],
      ['an empty audience', [{ ...issuer, audience: '', clientIds: ['a'] }], 'audience or clientIds must say'],
      ['no client', [{ ...issuer, audience: undefined, clientIds: [] }], 'audience or clientIds must say'],
      ['a misspelled rule', [{ ...issuer, clientId: 'a' }], 'property clientId should not exist'],
      ['an unknown use', [{ ...issuer, tokenUse: 'refresh' }], 'tokenUse must be access or id'],
      [
        'a required claim without a value',
        [{ ...issuer, requiredClaims: { typ: '' } }],
        'requiredClaims must be an object',
      ],
      ['required claims in a list', [{ ...issuer, requiredClaims: ['typ'] }], 'requiredClaims must be an object'],
      ['no required claim', [{ ...issuer, requiredClaims: {} }], 'requiredClaims must be an object'],
      [
        'a name for an unknown role',
        [{ ...issuer, rolesClaim: 'groups', roleNames: { bosses: 'boss' } }],
        'roleNames must be an object like {"operators": "admin"} with roles of owner, seeker, admin',
      ],
      ['names of roles in no claim', [{ ...issuer, roleNames: { a: 'owner' } }], 'needs rolesClaim'],
      ['an unknown role', [{ ...issuer, roles: ['boss'] }], 'roles must be some of owner, seeker, admin'],
      ['one issuer twice', [issuer, issuer], 'AUTH_ISSUERS entry 2: issuer https://id.test is there twice'],
    ])('refuses %s', (_what, issuers, sentence) => {
      expect(() => read(issuers)).toThrow(sentence);
    });

    it('refuses identity headers, and keys over http, in production', () => {
      const production = { ENVIRONMENT: 'prod', ...keys };
      const sentence = 'AUTH_MODE must be header or jwt, and jwt where ENVIRONMENT is prod, but is "header"';

      expect(() => readConfig(GatewayConfig, { ...required, ...production })).toThrow(sentence);
      expect(() => read([{ ...issuer, jwksUri: 'http://localhost/jwks' }], production)).toThrow('https in production');
      expect(() => read([issuer], production)).not.toThrow();
    });

    describe('where browsers sign in', () => {
      const SESSION_KEYS = 'x'.repeat(32);
      const signIn = { id: 'people', name: 'People', clientId: 'web' };
      const entry = { ...issuer, signIn };
      const here = { ...entry, issuer: 'http://127.0.0.1:4100', jwksUri: 'http://127.0.0.1:4100/jwks' };

      it('accepts a client with a secret and without, also of a provider on this machine', () => {
        const secret = { ...here, signIn: { ...signIn, id: 'local', clientSecret: 's', scopes: 'openid roles' } };
        expect(read([entry, secret], { SESSION_KEYS })).toEqual([
          { ...issuer, signIn: { ...signIn, scopes: 'openid profile email' } },
          secret,
        ]);
        expect(() => read([entry], { SESSION_KEYS, AUTH_MODE: 'header' })).not.toThrow();
      });

      it.each<[string, object, string]>([
        ['a text', { ...entry, signIn: 'people' }, 'signIn must be an object'],
        ['no id', { ...entry, signIn: { ...signIn, id: undefined } }, 'signIn.id must be 1 to 32 of a-z'],
        ['an id that a URL changes', { ...entry, signIn: { ...signIn, id: 'a&b' } }, 'signIn.id must be 1 to 32'],
        ['no client', { ...entry, signIn: { ...signIn, clientId: '' } }, 'signIn.clientId must be a text'],
        ['a misspelled field', { ...entry, signIn: { ...signIn, secret: 'x' } }, 'property secret should not exist'],
        ['scopes without openid', { ...entry, signIn: { ...signIn, scopes: 'email' } }, 'signIn.scopes must be names'],
        ['a provider without an address', { ...entry, issuer: 'local' }, 'issuer must be an https URL where signIn'],
        ['a provider over http', { ...entry, issuer: 'http://id.test' }, 'issuer must be an https URL where signIn'],
      ])('refuses %s', (_what, wrong, sentence) => {
        expect(() => read([wrong], { SESSION_KEYS })).toThrow(sentence);
      });

      it('needs a key, and each id once', () => {
        expect(() => read([entry])).toThrow('AUTH_ISSUERS entry 1: signIn needs SESSION_KEYS');
        expect(() => read([entry], { SESSION_KEYS: 'secret-but-short' })).toThrow(
          'SESSION_KEYS must be a comma-separated',
        );
        expect(() => read([entry], { SESSION_KEYS: 'secret-but-short' })).not.toThrow('secret-but-short');
        expect(() => read([entry, here], { SESSION_KEYS })).toThrow('entry 2: signIn.id people is there twice');
      });

      it('needs https in production', () => {
        const production = { ENVIRONMENT: 'prod', ...keys, SESSION_KEYS };
        expect(() => read([entry], production)).not.toThrow();
        expect(() => read([{ ...entry, issuer: 'http://localhost' }], production)).toThrow(
          'must be https in production',
        );
        expect(() => read([entry], { ...production, WEB_BASE_URL: 'http://market.test' })).toThrow('must be https');
      });
    });

    it('has two modes', () => {
      expect(() => read([issuer], { AUTH_MODE: 'none' })).toThrow('AUTH_MODE must be header or jwt');
      expect(readConfig(GatewayConfig, required)).toMatchObject({ AUTH_MODE: 'header', AUTH_ISSUERS: [] });
    });
  });
});
