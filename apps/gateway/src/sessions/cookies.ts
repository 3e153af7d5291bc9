import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

/**
 * The cookies of the gateway. With https their names begin with `__Host-`: then browsers accept them from this host only,
 * never from another host of the same domain.
 */
export class Cookies {
  readonly session: string;
  private readonly signIn: string;
  private readonly isSecure: boolean;

  /**
   * @param origin under which browsers reach the gateway
   * @param codec with `@fastify/cookie`
   */
  constructor(
    origin: string,
    private readonly codec: Pick<FastifyInstance, 'parseCookie' | 'serializeCookie'>,
  ) {
    this.isSecure = origin.startsWith('https:');
    const prefix = this.isSecure ? '__Host-' : '';
    this.session = `${prefix}session`;
    this.signIn = `${prefix}sign-in`;
  }

  /** The cookie of one sign-in: several tabs may sign in at the same time. */
  ofSignIn(state: string): string {
    return `${this.signIn}-${state.slice(0, 8)}`;
  }

  /** Names of the cookies of sign-ins that have begun. */
  begunSignIns(headers: IncomingHttpHeaders): string[] {
    return Object.keys(this.read(headers)).filter((name) => name.startsWith(`${this.signIn}-`));
  }

  read({ cookie }: IncomingHttpHeaders): Record<string, string | undefined> {
    return cookie === undefined ? {} : this.codec.parseCookie(cookie);
  }

  /** A `Set-Cookie` header. `Lax`: the provider's redirect brings the cookie along, requests of other pages do not. */
  set(name: string, value: string, maxAge: number): string {
    return this.codec.serializeCookie(name, value, {
      httpOnly: true,
      secure: this.isSecure,
      sameSite: 'lax',
      path: '/',
      maxAge,
    });
  }

  remove(name: string): string {
    return this.set(name, '', 0);
  }
}
