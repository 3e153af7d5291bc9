import { loggedConfig } from './logged-config';

it('numbers and known texts are logged, any other text is not', () => {
  const config = {
    ENVIRONMENT: 'dev',
    JOBS_PORT: 3002,
    JOBS_URL: 'http://127.0.0.1:3002',
    EXPIRY_SCAN_CRON: '*/5 * * * *',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
    LINK_SIGNING_KEY: 'secret',
    INTERNAL_SIGNING_KEYS: ['kid:secret'],
    NEW_PASSWORD: 'secret',
    PROXY_URL: 'http://ann:secret@host',
    AUTH_ISSUERS: [{ issuer: 'secret' }],
    MAIL_FROM: 'secret@example.com',
  };
  expect(loggedConfig(config)).toEqual({
    ENVIRONMENT: 'dev',
    JOBS_PORT: 3002,
    JOBS_URL: 'http://127.0.0.1:3002',
    EXPIRY_SCAN_CRON: '*/5 * * * *',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
  });
});
