import { IsOptional, IsString, Matches, ValidateBy, type ValidationArguments } from 'class-validator';
import { ErasedKeyVariable } from '@freelance/privacy';
import {
  mustBe,
  CommaList,
  configOf,
  isProduction,
  UrlVariable,
  USER_ID,
  WholeNumberVariable,
} from '@freelance/service';
import { type AuthIssuer, IssuersVariable } from './tokens/auth-issuer';

/** With identity headers, a client can impersonate any user. */
const isSafe = (mode: unknown, args?: ValidationArguments): boolean =>
  mode === 'jwt' || (mode === 'header' && !isProduction(args!.object as GatewayConfig));

export class GatewayConfig extends configOf('gateway') {
  /** How clients identify the user: by `X-User-ID`, for local use, or by a token of one of `AUTH_ISSUERS`. */
  @ValidateBy(
    { name: 'authMode', validator: { validate: isSafe } },
    { message: mustBe('header or jwt, and jwt where ENVIRONMENT is prod') },
  )
  AUTH_MODE: 'header' | 'jwt' = 'header';

  /** User ids of operators where `AUTH_MODE` is header; with tokens, operators have the role `admin`. */
  @CommaList()
  @Matches(USER_ID, { each: true, message: mustBe('a comma-separated list of user ids') })
  LOCAL_ADMINS: string[] = ['admin-1'];

  /** Where operators' requests read the logs: the folder with a file `<service>.log` for each service. */
  @IsOptional()
  @IsString()
  LOG_FOLDER?: string;

  /** The same on AWS: the log groups are this prefix with the name of each service, e.g. `/freelance/prod/`. */
  @IsOptional()
  @Matches(/^\/[\w./-]{1,200}\/$/, { message: mustBe('a prefix of log groups like /freelance/prod/') })
  LOG_GROUP_PREFIX?: string;

  @IssuersVariable()
  AUTH_ISSUERS: AuthIssuer[] = [];

  /** Origin under which browsers reach the gateway: of the links in mails, and of pages whose requests count as a user's own. */
  @UrlVariable()
  WEB_BASE_URL!: string;

  /** Where the built web app is; without it browsers get only the pages of the gateway. */
  @IsOptional()
  @IsString()
  WEB_FOLDER?: string;

  /** ISO 4217 code of all amounts, which the web app shows with them. */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: mustBe('the ISO 4217 code of a currency like EUR') })
  CURRENCY?: string;

  /** Encrypt what sessions of browsers store. The first one encrypts, all decrypt, so that a key can be replaced. */
  @CommaList()
  @Matches(/^[\x21-\x7e]{32,}$/, {
    each: true,
    message: 'SESSION_KEYS must be a comma-separated list of secrets of at least 32 characters',
  })
  SESSION_KEYS: string[] = [];

  /** Hashes the ids of erased users. It never changes: with another key they would count as not erased. */
  @ErasedKeyVariable()
  ERASED_KEY!: string;

  /** Pause between two questions to the users service about exports and erasures. */
  @WholeNumberVariable(1, 3_600)
  PRIVACY_POLL_SECONDS: number = 60;

  /** Requests a second that one user may make, also all at once. */
  @WholeNumberVariable(1, 1_000_000)
  RATE_LIMIT_PER_SECOND: number = 100;

  /** Anonymous requests a minute from one client address. */
  @WholeNumberVariable(1, 1_000_000)
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: number = 100;

  /** Opened and posted unsubscribe links a minute from one client address, which may belong to a mail provider. */
  @WholeNumberVariable(1, 1_000_000)
  RATE_LIMIT_UNSUBSCRIBE_PER_MINUTE: number = 6_000;

  /** Claims a minute that one seeker may try. */
  @WholeNumberVariable(1, 1_000_000)
  RATE_LIMIT_CLAIMS_PER_MINUTE: number = 60;

  /** Categories a minute that one caller may try to create. */
  @WholeNumberVariable(1, 1_000_000)
  RATE_LIMIT_CATEGORIES_PER_MINUTE: number = 30;

  /** Origins whose pages may call the API; by default those of the usual web development servers. */
  @CommaList()
  @Matches(/^https?:\/\/[^\s/?#*]+$/, {
    each: true,
    message: mustBe('a comma-separated list of origins like https://app.example.com'),
  })
  CORS_ORIGINS: string[] = ['http://localhost:4200', 'http://localhost:5173'];

  /** Number of our proxies in front, which each append one entry to `X-Forwarded-For`. */
  @WholeNumberVariable(0, 10)
  TRUSTED_PROXY_DEPTH: number = 0;

  /**
   * Time limit for a service's whole answer, including the wait for a connection. More than the service's own limit of
   * 4 s, so that its error arrives; less than the 5 s of the contract.
   */
  @WholeNumberVariable(50, 4_800)
  UPSTREAM_BUDGET_MS: number = 4_700;
}
