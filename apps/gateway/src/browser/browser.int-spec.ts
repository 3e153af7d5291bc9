import { runInNewContext } from 'node:vm';
import asyncApi from '../docs/asyncapi.json';
import document from '../openapi/openapi.json';
import { RunningGateway } from '../testing/running-gateway';

describe('answers to browsers', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start({ RATE_LIMIT_PER_SECOND: '20' })));
  afterAll(() => gateway.stop());

  const preflight = (origin: string) =>
    gateway.fetch('/job/owner/create', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-user-id',
      },
    });

  it('allow calls from pages of a listed origin, without an identity', async () => {
    const answer = await preflight('https://app.example.com');

    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
    expect(answer.headers.get('access-control-allow-headers')).toContain('x-user-id');
    expect(answer.headers.get('x-request-id')).toBeTruthy();
  });

  it('do not allow calls from pages of other origins', async () => {
    const answer = await preflight('https://evil.example.com');

    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('expose the headers that pages need, also with errors', async () => {
    const headers = { origin: 'https://app.example.com' };

    for (const path of ['/categories', '/job/owner/list', '/nothing']) {
      const answer = await gateway.fetch(path, { headers });
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
      expect(answer.headers.get('access-control-expose-headers')).toBe(
        'X-Request-ID, Retry-After, ETag, Idempotent-Replayed, Link, WWW-Authenticate, ' +
          'RateLimit, RateLimit-Policy, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
      );
      expect(answer.headers.get('vary')).toContain('Origin');
    }
  });

  it('have the security headers, for every request', async () => {
    for (const path of ['/categories', '/nothing', '/docs', '/health/live']) {
      const { headers } = await gateway.fetch(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('strict-transport-security')).toContain('max-age=');
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    }
  });

  it('keep the policy that a service sets for its page', async () => {
    gateway.notifications.behave = (_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" })
        .end('<p>');
    };

    const answer = await gateway.fetch('/unsubscribe/token');

    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
  });

  it('include the OpenAPI document, and the page that shows it', async () => {
    const answer = await gateway.fetch('/openapi.json');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toEqual(document);

    const page = await gateway.fetch('/docs');
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    // The policy forbids scripts written into the page.
    expect(html).not.toMatch(/<script>|<script (?!src=)|\son\w+=/);
    for (const [, asset] of html.matchAll(/(?:src|href)="\.(\/docs\/[^"]+)"/g)) {
      expect((await gateway.fetch(asset!)).status).toBe(200);
    }
  });

  it('include the contracts of the events', async () => {
    const answer = await gateway.fetch('/asyncapi.json');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toEqual(asyncApi);
  });

  it('contain the document unchanged for Swagger UI', async () => {
    const script = await (await gateway.fetch('/docs/swagger-ui-init.js')).text();
    let shown: { spec?: unknown } = {};
    const SwaggerUIBundle = Object.assign((options: object) => void (shown = options), { presets: {}, plugins: {} });
    const window: { onload?: () => void; location: object } = { location: { search: '', origin: 'http://x' } };

    runInNewContext(script, { window, SwaggerUIBundle, SwaggerUIStandalonePreset: {} });
    window.onload?.();

    expect(JSON.parse(JSON.stringify(shown.spec))).toEqual(document);
  });

  it('link from the root path to the documentation', async () => {
    expect(await (await gateway.fetch('/')).json()).toMatchObject({ docs: '/docs', openapi: '/openapi.json' });
  });

  it('have the error format of the platform for 404 below /docs too', async () => {
    for (const name of ['nothing.js', 'x'.repeat(256), 'x'.repeat(2_048)]) {
      const answer = await gateway.fetch(`/docs/${name}`);

      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ errorCode: 'ROUTE_NOT_FOUND' });
    }
  });
});
