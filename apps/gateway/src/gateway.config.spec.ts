import { readConfig } from '@freelance/service';
import { GatewayConfig } from './gateway.config';

const required = {
  AWS_REGION: 'us-east-1',
  CATEGORIES_URL: 'http://127.0.0.1:3001',
  JOBS_URL: 'http://127.0.0.1:3002',
  NOTIFICATIONS_URL: 'https://notifications.internal',
};

describe('the configuration of the gateway', () => {
  it('has a default for everything but where the services are', () => {
    expect(readConfig(GatewayConfig, required)).toMatchObject({
      GATEWAY_PORT: 3000,
      RATE_LIMIT_PER_SECOND: 100,
      TRUSTED_PROXY_DEPTH: 0,
      CORS_ORIGINS: ['http://localhost:4200', 'http://localhost:5173'],
    });
    for (const name of ['CATEGORIES_URL', 'JOBS_URL', 'NOTIFICATIONS_URL']) {
      expect(() => readConfig(GatewayConfig, { ...required, [name]: undefined })).toThrow(name);
    }
  });

  it('reads a list of origins', () => {
    const CORS_ORIGINS = 'https://app.example.com, http://localhost:8080,';

    expect(readConfig(GatewayConfig, { ...required, CORS_ORIGINS }).CORS_ORIGINS).toEqual([
      'https://app.example.com',
      'http://localhost:8080',
    ]);
  });

  it.each(['*', 'app.example.com', 'https://*.example.com', 'https://app.example.com/'])(
    'refuses the origin %s, which no browser sends',
    (origin) => {
      expect(() => readConfig(GatewayConfig, { ...required, CORS_ORIGINS: `http://localhost:8080,${origin}` })).toThrow(
        'CORS_ORIGINS must be a comma-separated list of origins',
      );
    },
  );

  it('keeps the time for a service below what clients are promised', () => {
    expect(() => readConfig(GatewayConfig, { ...required, UPSTREAM_BUDGET_MS: '5000' })).toThrow('UPSTREAM_BUDGET_MS');
  });
});
