import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';

interface Overrides {
  claims?: JWTPayload;
  header?: Partial<JWTHeaderParameters>;
  /** Another signing key, whatever key id the header has. */
  key?: CryptoKey | Uint8Array;
}

/** A small identity provider: it signs tokens, serves its public keys and counts the requests for them. */
export class TokenIssuer {
  asked = 0;
  isDown = false;
  private published: JWK[] = [];
  private pair!: { keyId: string; publicKey: CryptoKey; privateKey: CryptoKey };

  private constructor(
    readonly name: string,
    private readonly server: Server,
  ) {}

  static async start(name: string): Promise<TokenIssuer> {
    const server = createServer((_request, answer) => {
      issuer.asked += 1;
      if (issuer.isDown) return void answer.writeHead(500).end();
      answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: issuer.published }));
    });
    const issuer = new TokenIssuer(name, server);
    await issuer.rotate(`${name}-1`);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  /** Replaces the key: only the new one signs and is published. */
  async rotate(keyId: string): Promise<void> {
    this.pair = { keyId, ...(await generateKeyPair('RS256', { extractable: true })) };
    this.published = [{ ...(await exportJWK(this.pair.publicKey)), kid: keyId, use: 'sig' }];
  }

  get jwksUri(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/jwks.json`;
  }

  get keyId(): string {
    return this.pair.keyId;
  }

  get privateKey(): CryptoKey {
    return this.pair.privateKey;
  }

  get publicKey(): CryptoKey {
    return this.pair.publicKey;
  }

  publicKeyAsPem(): Promise<string> {
    return exportSPKI(this.pair.publicKey);
  }

  /** A token that is valid for five minutes, with the overrides; an undefined claim is left out. */
  sign(subject: string, { claims = {}, header = {}, key }: Overrides = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    return (
      new SignJWT({ iss: this.name, sub: subject, aud: 'freelance', iat: now, exp: now + 300, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: this.pair.keyId, ...header })
        // jose refuses to sign a critical header that it does not know.
        .sign(key ?? this.pair.privateKey, { crit: { urgent: true } })
    );
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
