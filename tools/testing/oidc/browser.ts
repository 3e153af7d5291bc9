/** Follows redirects and keeps cookies for each host, as a browser does. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();
  /** The answer to the last request, before redirects that were not followed. */
  last: Response | undefined;

  /**
   * @param origin of the gateway
   * @param through the replica that gets the next request, where several are behind this origin
   */
  constructor(
    readonly origin: string,
    private readonly through: () => string = () => origin,
  ) {}

  /** The cookies for a host. Cookies do not distinguish ports. */
  jarOf(url: string): Map<string, string> {
    const { hostname } = new URL(url);
    const jar = this.jars.get(hostname) ?? new Map<string, string>();
    this.jars.set(hostname, jar);
    return jar;
  }

  /** One request, without following a redirect. */
  async request(url: string, { headers, ...options }: RequestInit = {}): Promise<Response> {
    const whole = new URL(url, this.origin).href;
    const jar = this.jarOf(whole);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const target = whole.startsWith(this.origin) ? whole.replace(this.origin, this.through()) : whole;
    const answer = await fetch(target, {
      ...options,
      redirect: 'manual',
      headers: { ...(cookie !== '' && { cookie }), ...(headers as Record<string, string>) },
    });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    this.last = answer;
    return answer;
  }

  /** A request as a page of ours makes it. */
  send(method: string, path: string, body?: string): Promise<Response> {
    return this.request(path, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        'x-csrf': '1',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    });
  }

  /** Follows redirects as far as `until` allows; returns the URL that was not opened. */
  async follow(url: string, headers: Record<string, string>, until: (url: string) => boolean): Promise<string> {
    let next = new URL(url, this.origin).href;
    for (let hops = 0; hops < 20; hops += 1) {
      if (until(next)) return next;
      const answer = await this.request(next, { headers });
      const target = answer.headers.get('location');
      if (target === null) throw new Error(`${next} answered ${answer.status}: ${await answer.text()}`);
      next = new URL(target, next).href;
    }
    throw new Error('too many redirects');
  }

  /**
   * Signs in; returns where the browser ends up.
   * @param secondsAgo when the user proved to the provider of `OidcProcess` who they are
   */
  async signIn(user: string, query = '', secondsAgo = 0): Promise<string> {
    const isEnd = (url: string) => url.startsWith(this.origin) && !url.includes('/api/v1/auth/');
    const headers = { 'x-test-user': user, 'x-test-seconds-ago': String(secondsAgo) };
    return this.follow(`/api/v1/auth/sign-in${query}`, headers, isEnd);
  }

  /** Goes through a sign-in up to the callback, which it does not open. */
  async untilCallback(user: string, query = ''): Promise<string> {
    return this.follow(`/api/v1/auth/sign-in${query}`, { 'x-test-user': user }, (url) =>
      url.includes('/auth/callback?'),
    );
  }

  async session(): Promise<{ signedIn: boolean; userId?: string; roles?: string[]; authTime?: string }> {
    return (await this.request('/api/v1/auth/session')).json() as Promise<{ signedIn: boolean }>;
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/;\s*Max-Age=0(;|$)/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}
