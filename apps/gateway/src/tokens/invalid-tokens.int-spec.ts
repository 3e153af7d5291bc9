import { type CryptoKey, EncryptJWT, exportJWK, generateKeyPair, importJWK, UnsecuredJWT } from 'jose';
import { expectRefusal, now, SEEKER_CLAIMS, TokenGateway } from '../testing/token-gateway';
import { TokenIssuer } from '../testing/token-issuer';

describe('clients with tokens', () => {
  let tokens: TokenGateway;
  beforeAll(async () => void (tokens = await TokenGateway.start()));
  afterAll(() => tokens.stop());
  afterEach(() => tokens.gateway.resetStubs());

  it.each<[string, () => Promise<string> | string]>([
    [
      'no algorithm',
      () => new UnsecuredJWT({ sub: 'root', aud: 'freelance' }).setIssuer('owners').setExpirationTime('5m').encode(),
    ],
    [
      'no algorithm, in mixed case',
      async () => {
        const header = Buffer.from('{"alg":"nOnE"}').toString('base64url');
        return `${header}.${(await tokens.ownerToken()).split('.')[1]}.`;
      },
    ],
    [
      'the public key as a secret',
      async () => {
        const key = new TextEncoder().encode(await tokens.owners.publicKeyAsPem());
        return tokens.owners.sign('root', { header: { alg: 'HS256' }, key });
      },
    ],
    [
      'an algorithm that is not allowed',
      async () => {
        const key = (await importJWK(await exportJWK(tokens.owners.privateKey), 'RS512')) as CryptoKey;
        return tokens.owners.sign('root', { header: { alg: 'RS512' }, key });
      },
    ],
    ['an unknown issuer', () => tokens.owners.sign('root', { claims: { iss: 'strangers' } })],
    [
      'an issuer named like a member of every object',
      () => tokens.owners.sign('root', { claims: { iss: 'constructor' } }),
    ],
    ['a list of issuers, ours among them', () => tokens.owners.sign('root', { claims: { iss: ['owners'] as never } })],
    ['no issuer', () => tokens.owners.sign('root', { claims: { iss: undefined } })],
    ['another audience', () => tokens.owners.sign('root', { claims: { aud: 'somebody-else' } })],
    ['no audience', () => tokens.owners.sign('root', { claims: { aud: undefined } })],
    ['another client', () => tokens.seekers.sign('root', { claims: { ...SEEKER_CLAIMS, client_id: 'evil' } })],
    ['no client', () => tokens.seekers.sign('root', { claims: { token_use: 'access', aud: 'web' } })],
    ['another use', () => tokens.seekers.sign('root', { claims: { ...SEEKER_CLAIMS, token_use: 'id' } })],
    ['no use', () => tokens.seekers.sign('root', { claims: { client_id: 'web' } })],
    ['an end in the past', () => tokens.owners.sign('root', { claims: { exp: now() - 10 } })],
    ['an end in words', () => tokens.owners.sign('root', { claims: { exp: 'never' as never } })],
    ['no end', () => tokens.owners.sign('root', { claims: { exp: undefined } })],
    ['a beginning in the future', () => tokens.owners.sign('root', { claims: { nbf: now() + 30 } })],
    ['no subject', () => tokens.owners.sign('root', { claims: { sub: undefined } })],
    ['a subject that is no text', () => tokens.owners.sign('root', { claims: { sub: ['root'] as never } })],
    ['an empty subject', () => tokens.owners.sign('')],
    ['a subject with a line break', () => tokens.owners.sign('a\r\nx-user-roles: admin')],
    ['a subject that is too long', () => tokens.owners.sign('u'.repeat(129))],
    [
      'the key of one issuer under the key id of another',
      () => tokens.owners.sign('root', { header: { kid: tokens.seekers.keyId } }),
    ],
    [
      'the key and key id of one issuer under the name of another',
      () => tokens.seekers.sign('root', { claims: { ...SEEKER_CLAIMS, iss: 'owners' } }),
    ],
    [
      'the name of one issuer under the key id of another',
      () => tokens.owners.sign('root', { claims: { iss: 'seekers', ...SEEKER_CLAIMS } }),
    ],
    ['an unknown key id', () => tokens.owners.sign('root', { header: { kid: 'unknown' } })],
    ['an unknown critical header', () => tokens.owners.sign('root', { header: { crit: ['urgent'], urgent: true } })],
    [
      'encryption in place of a signature',
      async () => {
        const { publicKey } = await generateKeyPair('RSA-OAEP-256');
        const claims = { iss: 'owners', sub: 'root', aud: 'freelance', exp: now() + 300 };
        const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: tokens.owners.keyId };
        return new EncryptJWT(claims).setProtectedHeader(header).encrypt(publicKey);
      },
    ],
    ['a token that is too long', () => tokens.owners.sign('root', { claims: { note: 'x'.repeat(8_192) } })],
    [
      'another payload than was signed',
      async () => {
        const [header, , signature] = (await tokens.ownerToken()).split('.');
        const [, payload] = (await tokens.owners.sign('root')).split('.');
        return [header, payload, signature].join('.');
      },
    ],
    ['no signature', async () => (await tokens.ownerToken()).replace(/[^.]+$/, '')],
    ['nonsense', () => 'nonsense'],
    ['dots', () => '..'],
  ])('are refused with %s', async (_what, make) => {
    await expectRefusal(tokens, await tokens.bearing(await make()));
  });

  it('cannot send the key for their token, nor its URL', async () => {
    await tokens.bearing(await tokens.ownerToken());
    const forger = await TokenIssuer.start('forger');
    const jwk = await exportJWK(forger.publicKey);
    const before = tokens.owners.asked;

    for (const header of [
      { jwk },
      { jwk, kid: undefined as never },
      { jku: forger.jwksUri },
      { jku: forger.jwksUri, kid: forger.keyId },
      { x5u: forger.jwksUri },
      { x5c: [Buffer.from(await forger.publicKeyAsPem()).toString('base64')] },
      { kid: forger.jwksUri },
      { kid: '../../../../dev/null' },
    ]) {
      const token = await tokens.owners.sign('root', { header, key: forger.privateKey });
      tokens.gateway.resetStubs();
      await expectRefusal(tokens, await tokens.bearing(token));
    }

    expect(forger.asked).toBe(0);
    expect(tokens.owners.asked).toBe(before);
    await forger.stop();
  });
});
