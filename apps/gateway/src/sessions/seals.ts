import { createHash, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EncryptJWT, errors, jwtDecrypt, type JWTPayload } from 'jose';
import { Clock } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';

interface Key {
  id: string;
  bytes: Uint8Array;
}

function keyOf(secret: string): Key {
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', 'freelance sessions', 32));
  return { id: createHash('sha256').update(bytes).digest('base64url').slice(0, 11), bytes };
}

/** Encrypts values that only the gateway may read and write: in cookies, and in the rows of sessions. */
@Injectable()
export class Seals {
  private readonly keys: readonly Key[];

  constructor(
    { SESSION_KEYS }: GatewayConfig,
    private readonly clock: Clock,
  ) {
    this.keys = SESSION_KEYS.map(keyOf);
  }

  /**
   * @param purpose the value is not valid for any other
   * @param seconds without them, the value does not expire
   */
  async seal(purpose: string, content: JWTPayload, seconds?: number): Promise<string> {
    const [key] = this.keys;
    if (!key) throw new Error('SESSION_KEYS is not set');
    const token = new EncryptJWT(content)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: key.id })
      .setAudience(purpose);
    if (seconds !== undefined) token.setExpirationTime(Math.floor(this.clock.now().getTime() / 1_000) + seconds);
    return token.encrypt(key.bytes);
  }

  /** The content; undefined when it was changed, has expired, or is for another purpose. */
  async open<Content extends object>(purpose: string, sealed: string): Promise<Content | undefined> {
    try {
      const { payload } = await jwtDecrypt(sealed, ({ kid }) => this.bytesOf(kid), {
        audience: purpose,
        currentDate: this.clock.now(),
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      return payload as Content;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }

  private bytesOf(id: string | undefined): Uint8Array {
    const key = this.keys.find((one) => one.id === id);
    if (!key) throw new errors.JWEDecryptionFailed();
    return key.bytes;
  }
}
