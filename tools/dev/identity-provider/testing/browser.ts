import * as openid from 'openid-client';
import { issuerAt, WEB_CLIENT } from '../settings';

interface Page {
  url: string;
  status: number;
  headers: Headers;
  text: string;
  /** Where the answer redirects to. */
  location: string;
}

type Tokens = openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers;

/** A browser without scripts, with a cookie jar, and the client `web` behind it. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private verifier = '';
  private state = '';

  private constructor(
    private readonly issuer: string,
    readonly redirectUri: string,
    private readonly client: openid.Configuration,
  ) {}

  static async open(port: number, webBaseUrl: string): Promise<Browser> {
    const issuer = issuerAt(port);
    const client = await openid.discovery(new URL(issuer), WEB_CLIENT, undefined, openid.None(), {
      execute: [openid.allowInsecureRequests],
    });
    return new Browser(issuer, `${webBaseUrl}/api/v1/auth/callback`, client);
  }

  get(path: string): Promise<Page> {
    return this.send(path, {});
  }

  post(path: string, form: Record<string, string>): Promise<Page> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(form) });
  }

  /** Starts a sign-in; follows redirects as far as the provider shows a page or returns to the platform. */
  async startSignIn(parameters: Record<string, string> = {}): Promise<Page> {
    this.verifier = openid.randomPKCECodeVerifier();
    this.state = openid.randomState();
    const url = openid.buildAuthorizationUrl(this.client, {
      redirect_uri: this.redirectUri,
      scope: 'openid profile email',
      code_challenge: await openid.calculatePKCECodeChallenge(this.verifier),
      code_challenge_method: 'S256',
      state: this.state,
      ...parameters,
    });
    const answer = await this.get(url.href);
    return answer.location === '' || answer.location.startsWith(this.redirectUri) ? answer : this.get(answer.location);
  }

  /** The URL at the platform to which a submitted form leads. */
  async follow(answer: Page): Promise<string> {
    while (!answer.location.startsWith(this.redirectUri)) answer = await this.get(answer.location);
    return answer.location;
  }

  async answerFor(user: string): Promise<string> {
    return this.follow(await this.post((await this.startSignIn()).url, { user }));
  }

  exchange(answer: string): Promise<Tokens> {
    const checks = { pkceCodeVerifier: this.verifier, expectedState: this.state };
    return openid.authorizationCodeGrant(this.client, new URL(answer), checks);
  }

  async signIn(user: string): Promise<Tokens> {
    return this.exchange(await this.answerFor(user));
  }

  /** Without a page, because the browser is signed in. */
  async signInSilently(): Promise<Tokens> {
    return this.exchange((await this.startSignIn()).location);
  }

  refresh(token: string): Promise<Tokens> {
    return openid.refreshTokenGrant(this.client, token);
  }

  private async send(path: string, options: RequestInit): Promise<Page> {
    const url = new URL(path, this.issuer);
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(url, { ...options, headers: { accept: 'text/html', cookie }, redirect: 'manual' });
    for (const given of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(given)!;
      if (value === '') this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    const location = answer.headers.get('location') ?? '';
    return { url: url.pathname, status: answer.status, headers: answer.headers, text: await answer.text(), location };
  }
}
