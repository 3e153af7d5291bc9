import { RunningGateway } from './running-gateway';
import { TokenIssuer } from './token-issuer';

export const now = () => Math.floor(Date.now() / 1_000);

/** Claims that the rules for the issuer of seekers ask for. */
export const SEEKER_CLAIMS = { client_id: 'web', token_use: 'access' };

/** A gateway in token mode that accepts the tokens of two issuers, each with its own rules. */
export class TokenGateway {
  private constructor(
    readonly owners: TokenIssuer,
    readonly seekers: TokenIssuer,
    readonly gateway: RunningGateway,
  ) {}

  static async start(): Promise<TokenGateway> {
    const [owners, seekers] = await Promise.all([TokenIssuer.start('owners'), TokenIssuer.start('seekers')]);
    const issuers = [
      { issuer: 'owners', jwksUri: owners.jwksUri, audience: 'freelance', rolesClaim: 'roles' },
      {
        issuer: 'seekers',
        jwksUri: seekers.jwksUri,
        clientIds: ['web', 'mobile'],
        tokenUse: 'access',
        roles: ['seeker'],
      },
    ];
    const gateway = await RunningGateway.start({ AUTH_MODE: 'jwt', AUTH_ISSUERS: JSON.stringify(issuers) });
    return new TokenGateway(owners, seekers, gateway);
  }

  bearing(token: string, others: Record<string, string> = {}): Promise<Response> {
    return this.gateway.fetch('/job/owner/list', { headers: { authorization: `Bearer ${token}`, ...others } });
  }

  ownerToken(): Promise<string> {
    return this.owners.sign('owner-123', { claims: { roles: ['owner'] } });
  }

  async stop(): Promise<void> {
    await Promise.all([this.gateway.stop(), this.owners.stop(), this.seekers.stop()]);
  }
}

export async function expectRefusal(
  { gateway }: TokenGateway,
  answer: Response,
  challenge = 'Bearer error="invalid_token"',
): Promise<void> {
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe(challenge);
  expect(await answer.json()).toEqual({
    error: 'Unauthorized: User ID not found',
    errorCode: 'USER_ID_MISSING',
    timestamp: expect.any(String),
    requestId: answer.headers.get('x-request-id'),
  });
  expect(gateway.forwarded).toBe(0);
}
