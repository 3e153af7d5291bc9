import { plainToInstance, Transform } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  ValidateBy,
  ValidateIf,
  validateSync,
  type ValidationArguments,
} from 'class-validator';
import { isProduction, type Role, ROLES } from '@freelance/service';

const LIST_RULE =
  'must be a JSON list like [{"issuer": "https://id.example.com", "jwksUri": "https://id.example.com/jwks.json", "audience": "freelance"}]';
const TEXT = { message: '$property must be a text that is not empty' };
const WHOM = { message: 'audience or clientIds must say whom the tokens are for' };
const WHERE = { message: 'jwksUri must be an https URL, or an http one of this machine (localhost, 127.0.0.1)' };

/** An issuer whose tokens are accepted, and the rules for them. */
export class AuthIssuer {
  /** The exact `iss` of its tokens. */
  @IsString(TEXT)
  @IsNotEmpty(TEXT)
  issuer!: string;

  /** URL of its public keys. */
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false, disallow_auth: true }, WHERE)
  @Matches(/^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$))/, WHERE)
  jwksUri!: string;

  /** A value that `aud` must contain. */
  @ValidateIf(({ audience, clientIds }: AuthIssuer) => audience !== undefined || clientIds === undefined)
  @IsString(WHOM)
  @IsNotEmpty(WHOM)
  audience?: string;

  /** The allowed clients of a token: `client_id`, `azp`, or the `aud` of an id token. */
  @IsOptional()
  @ArrayNotEmpty(WHOM)
  @IsString({ each: true, ...WHOM })
  clientIds?: string[];

  /** Required value of `token_use`. */
  @IsOptional()
  @IsIn(['access', 'id'], { message: 'tokenUse must be access or id' })
  tokenUse?: 'access' | 'id';

  /** The claim with the user's roles; dots separate the names of nested claims. */
  @IsOptional()
  @IsString(TEXT)
  @IsNotEmpty(TEXT)
  rolesClaim?: string;

  /** The roles that it may give: with `rolesClaim` the ones that the token names, without it all. */
  @IsOptional()
  @ArrayNotEmpty({ message: `roles must be some of ${ROLES.join(', ')}` })
  @IsIn(ROLES, { each: true, message: `roles must be some of ${ROLES.join(', ')}` })
  roles?: Role[];
}

interface ConfigAroundIssuers {
  ENVIRONMENT: string;
  AUTH_MODE: string;
}

/** A variable with a JSON list of issuers. */
export const IssuersVariable = (): PropertyDecorator => {
  const validator = {
    validate: (issuers: unknown, args?: ValidationArguments) => faultsOf(issuers, args!).length === 0,
    defaultMessage: (args?: ValidationArguments) => `${args!.property} ${faultsOf(args!.value, args!).join('; ')}`,
  };
  return (target, property) => {
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? parse(value) : value))(target, property);
    ValidateBy({ name: 'issuers', validator })(target, property);
  };
};

function parse(text: string): unknown {
  try {
    return plainToInstance(AuthIssuer, JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}

function faultsOf(issuers: unknown, { object }: ValidationArguments): string[] {
  if (!Array.isArray(issuers) || !issuers.every((issuer) => issuer instanceof AuthIssuer)) return [LIST_RULE];
  const config = object as ConfigAroundIssuers;
  if (issuers.length === 0 && config.AUTH_MODE === 'jwt') return ['must name an issuer when AUTH_MODE is jwt'];
  return issuers.flatMap((issuer, index) =>
    faultsOfOne(issuer, issuers.slice(0, index), config).map((fault) => `entry ${index + 1}: ${fault}`),
  );
}

function faultsOfOne(issuer: AuthIssuer, before: AuthIssuer[], config: ConfigAroundIssuers): string[] {
  // A misspelled field must not be ignored: its rule would be missing.
  const rules = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true };
  const faults = validateSync(issuer, rules).flatMap(({ constraints }) => Object.values(constraints ?? {}));
  if (faults.length > 0) return faults;
  if (before.some((other) => other.issuer === issuer.issuer)) return [`issuer ${issuer.issuer} is there twice`];
  if (isProduction(config) && !issuer.jwksUri.startsWith('https:')) return ['jwksUri must be https in production'];
  return [];
}
