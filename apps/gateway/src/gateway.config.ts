import { Matches, ValidateBy, type ValidationArguments } from 'class-validator';
import { mustBe, CommaList, configOf, isProduction, WholeNumberVariable } from '@freelance/service';
import { type AuthIssuer, IssuersVariable } from './tokens/auth-issuer';

/** Whoever can name themselves can be anybody. */
const isSafe = (mode: unknown, args?: ValidationArguments): boolean =>
  mode === 'jwt' || (mode === 'header' && !isProduction(args!.object as GatewayConfig));

export class GatewayConfig extends configOf('gateway') {
  /** How callers say who they are: by `X-User-ID`, for local use, or by a token of one of `AUTH_ISSUERS`. */
  @ValidateBy(
    { name: 'authMode', validator: { validate: isSafe } },
    { message: mustBe('header or jwt, and jwt where ENVIRONMENT is prod') },
  )
  AUTH_MODE: 'header' | 'jwt' = 'header';

  @IssuersVariable()
  AUTH_ISSUERS: AuthIssuer[] = [];

  /** Requests a second that one user may make, all of them at once if they like. */
  @WholeNumberVariable(1, 1_000_000)
  RATE_LIMIT_PER_SECOND: number = 100;

  /** Requests a minute from one client address where nobody is identified. */
  @WholeNumberVariable(1, 1_000_000)
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: number = 100;

  /** Opened and posted unsubscribe links a minute from one client address, which may be that of a mail provider. */
  @WholeNumberVariable(1, 1_000_000)
  RATE_LIMIT_UNSUBSCRIBE_PER_MINUTE: number = 6_000;

  /** Claims a minute that one seeker may try. */
  @WholeNumberVariable(1, 1_000_000)
  RATE_LIMIT_CLAIMS_PER_MINUTE: number = 60;

  /** Categories a minute that one caller may try to create. */
  @WholeNumberVariable(1, 1_000_000)
  RATE_LIMIT_CATEGORIES_PER_MINUTE: number = 30;

  /** Origins whose pages may call the API: those of the usual web development servers unless told otherwise. */
  @CommaList()
  @Matches(/^https?:\/\/[^\s/?#*]+$/, {
    each: true,
    message: mustBe('a comma-separated list of origins like https://app.example.com'),
  })
  CORS_ORIGINS: string[] = ['http://localhost:4200', 'http://localhost:5173'];

  /** Proxies of ours in front: how many entries from the right of `X-Forwarded-For` were written by them. */
  @WholeNumberVariable(0, 10)
  TRUSTED_PROXY_DEPTH: number = 0;

  /**
   * Time for a service's whole answer, waiting for a connection included. More than a service's own 4 s, so that it
   * gives up first and says why; less than the 5 s a client is promised.
   */
  @WholeNumberVariable(50, 4_800)
  UPSTREAM_BUDGET_MS: number = 4_700;
}
