import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { findFreePorts } from '../../../localstack/embedded';

interface Settings {
  /** Origin of the gateway under test, as browsers see it. */
  webBaseUrl: string;
  accessSeconds?: number;
  /** Opaque access tokens say nothing to the gateway. */
  accessTokens?: 'jwt' | 'opaque';
  /** Where it sends logout tokens; by default to nobody. */
  logoutOrigin?: string;
}

/** A real OpenID provider in its own process, which tests stop, freeze and start again. */
export class OidcProcess {
  private child: ChildProcess | undefined;
  private data: string | undefined;

  private constructor(
    private readonly port: number,
    private readonly settings: Settings,
  ) {}

  static async start(settings: Settings): Promise<OidcProcess> {
    const [port] = await findFreePorts(1);
    const provider = new OidcProcess(port!, settings);
    await provider.start();
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Its entry of `AUTH_ISSUERS`. */
  entry(id = 'local'): object {
    return {
      issuer: this.issuer,
      jwksUri: `${this.issuer}/jwks`,
      audience: 'freelance',
      rolesClaim: 'roles',
      roles: ['owner', 'seeker', 'admin'],
      signIn: { id, name: 'Local people', clientId: 'web', clientSecret: 'a-secret-of-the-client-for-tests' },
    };
  }

  /** Starts with the sign-ins and tokens of its last run. */
  async start(): Promise<void> {
    const {
      webBaseUrl,
      accessSeconds = 900,
      accessTokens = 'jwt',
      logoutOrigin = 'http://127.0.0.1:9',
    } = this.settings;
    if (this.isRunning) return;
    const child = spawn(process.execPath, [join(__dirname, 'oidc-program.mjs')], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    child.send({
      port: this.port,
      data: this.data,
      accessSeconds,
      accessTokens,
      redirectUri: `${webBaseUrl}/api/v1/auth/callback`,
      postLogoutUri: `${webBaseUrl}/`,
      logoutUri: `${logoutOrigin}/api/v1/auth/backchannel-logout`,
    });
    await once(child, 'message');
  }

  private get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Requests for tokens since it started. */
  async asked(): Promise<{ refresh: number; code: number; refused: number }> {
    return (await fetch(`${this.issuer}/test/asked`)).json() as ReturnType<OidcProcess['asked']>;
  }

  /** A token that it signs, as one for logging out. */
  async sign(claims: JWTPayload, header: object = {}): Promise<string> {
    const data = (await (await fetch(`${this.issuer}/test/data`)).json()) as [string, JWK[]][];
    const [key] = data.find(([name]) => name === 'keys')![1];
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: key!.kid!, typ: 'logout+jwt', ...header })
      .sign(await importJWK(key!));
  }

  /** Ends every grant, as when an operator disables the users. */
  async revoke(): Promise<void> {
    await fetch(`${this.issuer}/test/revoke`);
  }

  /** Signs with a new key from now on. */
  async rotateKey(): Promise<void> {
    await fetch(`${this.issuer}/test/rotate`);
  }

  freeze(): void {
    this.child!.kill('SIGSTOP');
  }

  thaw(): void {
    this.child!.kill('SIGCONT');
  }

  /** Ends it without warning; what it knows is kept. */
  async stop(): Promise<void> {
    if (!this.isRunning) return;
    const child = this.child!;
    this.data = await (await fetch(`${this.issuer}/test/data`)).text();
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}
