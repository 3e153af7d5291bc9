import { rateLimitHeaders } from './rate-limit-headers';

describe('the rate-limit headers', () => {
  const user = {
    quota: { name: 'user', calls: 100, windowSeconds: 1 },
    isAdmitted: true,
    remaining: 57,
    resetSeconds: 1,
  };
  const claim = {
    quota: { name: 'claim', calls: 60, windowSeconds: 60 },
    isAdmitted: false,
    remaining: 0,
    resetSeconds: 42,
  };

  it('describe the only budget', () => {
    expect(rateLimitHeaders([user])).toEqual({
      'ratelimit-policy': '"user";q=100;w=1',
      ratelimit: '"user";r=57;t=1',
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '57',
      'x-ratelimit-reset': '1',
    });
  });

  it('describe both budgets of a call, and in the older headers the one with fewer calls left', () => {
    expect(rateLimitHeaders([user, claim])).toEqual({
      'ratelimit-policy': '"user";q=100;w=1, "claim";q=60;w=60',
      ratelimit: '"user";r=57;t=1, "claim";r=0;t=42',
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '42',
    });
    expect(rateLimitHeaders([user, { ...claim, remaining: 58 }])).toMatchObject({ 'x-ratelimit-remaining': '57' });
  });

  it('describe in the older headers the budget that refused, when the other one is spent too', () => {
    expect(rateLimitHeaders([{ ...user, remaining: 0 }, claim])).toMatchObject({ 'x-ratelimit-reset': '42' });
  });
});
