import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, SignJWT } from 'jose';
import { tokenKeyIn } from './local-secrets';

/** A token issuer for development. Every user who can read the data folder can make valid tokens. */
const ISSUER = 'freelance-local';
const AUDIENCE = 'freelance-platform';
const ALGORITHM = 'ES256';

/** A token for `userId` with `roles`, valid for `seconds`. */
export async function mintToken(dataDir: string, userId: string, roles: string[], seconds: number): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1_000);
  return new SignJWT({ roles })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(await importJWK(tokenKeyIn(dataDir), ALGORITHM));
}

/** Serves the public key on this machine until the process ends; returns the value of `AUTH_ISSUERS`. */
export async function serveLocalIssuer(dataDir: string): Promise<string> {
  const { d: _private, ...publicKey } = tokenKeyIn(dataDir);
  const keys = JSON.stringify({ keys: [publicKey] });
  const server = createServer((_request, answer) => {
    answer.writeHead(200, { 'content-type': 'application/json' }).end(keys);
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const jwksUri = `http://127.0.0.1:${port}/jwks.json`;
  return JSON.stringify([{ issuer: ISSUER, jwksUri, audience: AUDIENCE, rolesClaim: 'roles' }]);
}
