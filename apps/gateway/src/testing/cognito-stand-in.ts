import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { decodeJwt } from 'jose';
import { cognitoAccess, cognitoId, UUID } from './provider-tokens';
import { now } from './token-gateway';
import { TokenIssuer } from './token-issuer';

const CLIENT = { id: '1example23456789', secret: '1ofvtp2a8s9example' };
const POOL = '/eu-west-1_freelancers';
const GRACE_MS = 60_000;

interface Login {
  subject: string;
  authTime: number;
}
interface Grant extends Login {
  nonce?: string;
  challenge?: string;
}

/**
 * A user pool of Cognito with managed login, as its documentation describes it, where it differs from other providers: the
 * claims of its tokens, `prompt` in place of `max_age`, `logout_uri`, refresh tokens that rotate with a grace period.
 */
export class CognitoStandIn {
  accessSeconds = 900;
  readonly asked = { password: 0, refresh: 0, userInfo: 0 };
  /** Whether it answers about the user of an access token. */
  answersUserInfo = true;
  private readonly logins = new Map<string, Login>();
  private readonly codes = new Map<string, Grant>();
  private readonly refreshTokens = new Map<string, Login & { endsAt: number }>();

  private constructor(
    readonly webBaseUrl: string,
    private readonly keys: TokenIssuer,
    private readonly server: Server,
  ) {}

  /** @param webBaseUrl origin of the gateway, for which the client is registered */
  static async start(webBaseUrl: string): Promise<CognitoStandIn> {
    const server = createServer((request, response) => void pool.answer(request, response));
    const pool = new CognitoStandIn(webBaseUrl, await TokenIssuer.start('pool'), server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return pool;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get issuer(): string {
    return `${this.origin}${POOL}`;
  }

  /** As in docs/sign-in.md. */
  get entry(): object {
    return {
      issuer: this.issuer,
      jwksUri: this.keys.jwksUri,
      clientIds: [CLIENT.id],
      tokenUse: 'access',
      roles: ['seeker'],
      signIn: { id: 'freelancers', name: 'Freelancers', clientId: CLIENT.id, clientSecret: CLIENT.secret },
    };
  }

  async stop(): Promise<void> {
    await this.keys.stop();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, this.origin);
    if (url.pathname === `${POOL}/.well-known/openid-configuration`) return send(response, this.metadata());
    if (url.pathname === '/oauth2/authorize') return this.authorize(url.searchParams, request, response);
    if (url.pathname === '/logout') return this.logOut(url.searchParams, request, response);
    if (url.pathname === '/oauth2/userInfo') return this.userInfo(request, response);
    if (url.pathname !== '/oauth2/token') return void response.writeHead(404).end();
    const expected = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`;
    if (request.headers.authorization !== expected) return send(response, { error: 'invalid_client' }, 400);
    return this.giveTokens(new URLSearchParams(await text(request)), response);
  }

  /** For a client without a browser. */
  accessTokenOf(subject: string): Promise<string> {
    const claims = { ...cognitoAccess(CLIENT.id), iss: this.issuer, exp: now() + this.accessSeconds };
    return this.keys.sign(subject, { claims });
  }

  /** It says `email_verified` as a text. */
  private userInfo({ headers: { authorization = '' } }: IncomingMessage, response: ServerResponse): void {
    this.asked.userInfo += 1;
    if (!this.answersUserInfo) return;
    const { sub } = decodeJwt(authorization.replace('Bearer ', ''));
    send(response, { sub, name: 'Ann', email: `${sub}@example.com`, email_verified: 'true', username: UUID });
  }

  private metadata(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.origin}/oauth2/authorize`,
      token_endpoint: `${this.origin}/oauth2/token`,
      userinfo_endpoint: `${this.origin}/oauth2/userInfo`,
      end_session_endpoint: `${this.origin}/logout`,
      jwks_uri: this.keys.jwksUri,
      response_types_supported: ['code', 'token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    };
  }

  /** `max_age` says nothing to it. */
  private authorize(query: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
    if (query.get('redirect_uri') !== `${this.webBaseUrl}/api/v1/auth/callback`)
      return void response.writeHead(400).end();
    const known = this.logins.get(cookieOf(request));
    const login = known && query.get('prompt') !== 'login' ? known : this.askPassword(request);
    const [code, cookie] = [randomUUID(), randomUUID()];
    this.logins.set(cookie, login);
    const [nonce, challenge] = [query.get('nonce'), query.get('code_challenge')];
    this.codes.set(code, { ...login, ...(nonce && { nonce }), ...(challenge && { challenge }) });
    const back = new URL(query.get('redirect_uri')!);
    back.search = new URLSearchParams({ code, state: query.get('state')! }).toString();
    response.writeHead(302, { location: back.href, 'set-cookie': `cognito=${cookie}; Path=/` }).end();
  }

  private askPassword(request: IncomingMessage): Login {
    this.asked.password += 1;
    return { subject: String(request.headers['x-test-user']), authTime: now() };
  }

  private async giveTokens(form: URLSearchParams, response: ServerResponse): Promise<void> {
    const grant = form.get('grant_type') === 'refresh_token' ? this.refreshed(form) : this.exchanged(form);
    if (!grant) return send(response, { error: 'invalid_grant' }, 400);
    const { subject, authTime, nonce } = grant;
    const refreshToken = randomUUID();
    this.refreshTokens.set(refreshToken, { subject, authTime, endsAt: Infinity });
    const common = { iss: this.issuer, auth_time: authTime, exp: now() + this.accessSeconds };
    const sign = (claims: object) => this.keys.sign(subject, { claims: { ...claims, ...common } });
    const [access_token, id_token] = await Promise.all([
      sign(cognitoAccess(CLIENT.id)),
      // Without an access token to hash, `at_hash` would be wrong.
      sign({ ...cognitoId(CLIENT.id), at_hash: undefined, nonce }),
    ]);
    const expires_in = this.accessSeconds;
    return send(response, { access_token, id_token, refresh_token: refreshToken, expires_in, token_type: 'Bearer' });
  }

  private exchanged(form: URLSearchParams): Grant | undefined {
    const grant = this.codes.get(form.get('code')!);
    this.codes.delete(form.get('code')!);
    const proof = createHash('sha256')
      .update(String(form.get('code_verifier')))
      .digest('base64url');
    return grant?.challenge === proof ? grant : undefined;
  }

  private refreshed(form: URLSearchParams): Grant | undefined {
    const known = this.refreshTokens.get(form.get('refresh_token')!);
    if (!known || known.endsAt < Date.now()) return undefined;
    this.asked.refresh += 1;
    known.endsAt = Math.min(known.endsAt, Date.now() + GRACE_MS);
    return known;
  }

  private logOut(query: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
    const isComplete = query.get('client_id') === CLIENT.id && query.get('logout_uri') === `${this.webBaseUrl}/`;
    if (!isComplete) return void response.writeHead(400).end('Required String parameter is not present');
    this.logins.delete(cookieOf(request));
    response.writeHead(302, { location: query.get('logout_uri')! }).end();
  }
}

const cookieOf = ({ headers: { cookie = '' } }: IncomingMessage): string => /cognito=([^;]+)/.exec(cookie)?.[1] ?? '';

const send = (response: ServerResponse, body: object, status = 200): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
