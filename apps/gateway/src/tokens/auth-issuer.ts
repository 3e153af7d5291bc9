import { plainToInstance, Transform, Type } from 'class-transformer';
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
  ValidateNested,
  validateSync,
  type ValidationArguments,
  type ValidationError,
  type ValidationOptions,
} from 'class-validator';
import { isProduction, type Role, ROLES } from '@freelance/service';

const LIST_RULE =
  'must be a JSON list like [{"issuer": "https://id.example.com", "jwksUri": "https://id.example.com/jwks.json", "audience": "freelance"}]';
const TEXT = { message: '$property must be a text that is not empty' };
const WHOM = { message: 'audience or clientIds must say whom the tokens are for' };
const NAMES_OF_ROLES = {
  message: `roleNames must be an object like {"operators": "admin"} with roles of ${ROLES.join(', ')}, and needs rolesClaim`,
};
const CLAIMS = { message: 'requiredClaims must be an object like {"typ": "Bearer"}, with values without spaces' };
const WHERE = { message: 'jwksUri must be an https URL, or an http one of this machine (localhost, 127.0.0.1)' };

const OF_SIGN_IN = { message: 'signIn.$property must be a text that is not empty' };
const SECURE_URL = /^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$))/;

const OF_PERSON = {
  message: 'signIn.people must be a list like [{"userId": "ann", "name": "Ann", "roles": ["owner"]}]',
};

/** A person of a sandbox. */
export class OfferedPerson {
  @IsString(OF_PERSON)
  @IsNotEmpty(OF_PERSON)
  userId!: string;

  @IsString(OF_PERSON)
  @IsNotEmpty(OF_PERSON)
  name!: string;

  @IsIn(ROLES, { each: true, ...OF_PERSON })
  roles!: Role[];
}

/** How people sign in with their browsers at an issuer, an OpenID provider with discovery. */
export class SignIn {
  /** Names it in `GET /api/v1/auth/sign-in?provider=`. */
  @Matches(/^[a-z][a-z0-9-]{0,31}$/, { message: 'signIn.id must be 1 to 32 of a-z, 0-9 and -, starting with a letter' })
  id!: string;

  /** For people. */
  @IsString(OF_SIGN_IN)
  @IsNotEmpty(OF_SIGN_IN)
  name!: string;

  @IsString(OF_SIGN_IN)
  @IsNotEmpty(OF_SIGN_IN)
  clientId!: string;

  /** Without one, the gateway is a public client. */
  @IsOptional()
  @IsString(OF_SIGN_IN)
  @IsNotEmpty(OF_SIGN_IN)
  clientSecret?: string;

  /** Separated by spaces. */
  @Matches(/^(\S+ )*openid( \S+)*$/, { message: 'signIn.scopes must be names separated by spaces, openid among them' })
  scopes: string = 'openid profile email';

  /** People whom the page for signing in offers, for a sandbox whose provider asks for no password. */
  @IsOptional()
  @ValidateNested({ each: true, ...OF_PERSON })
  @Type(() => OfferedPerson)
  people?: OfferedPerson[];
}

/** An issuer whose tokens are accepted, and the rules for them. */
export class AuthIssuer {
  /** The exact `iss` of its tokens. */
  @IsString(TEXT)
  @IsNotEmpty(TEXT)
  issuer!: string;

  /** URL of its public keys. */
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false, disallow_auth: true }, WHERE)
  @Matches(SECURE_URL, WHERE)
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

  /** Other claims that a token must have: each with this value, or with this name among others. */
  @IsOptional()
  @IsMapTo((value) => typeof value === 'string' && /^\S+$/.test(value), CLAIMS)
  requiredClaims?: Record<string, string>;

  /** The claim with the user's roles; dots separate the names of nested claims. */
  @IsOptional()
  @IsString(TEXT)
  @IsNotEmpty(TEXT)
  rolesClaim?: string;

  /** The role that each name in this claim means. Without it, the names are those of the roles. */
  @IsOptional()
  @IsMapTo((value, { rolesClaim }) => rolesClaim !== undefined && ROLES.some((role) => role === value), NAMES_OF_ROLES)
  roleNames?: Record<string, Role>;

  /** The roles that it may give: with `rolesClaim` the ones that the token names, without it all. */
  @IsOptional()
  @ArrayNotEmpty({ message: `roles must be some of ${ROLES.join(', ')}` })
  @IsIn(ROLES, { each: true, message: `roles must be some of ${ROLES.join(', ')}` })
  roles?: Role[];

  /** Without it, its tokens are accepted, but browsers cannot sign in. */
  @IsOptional()
  @ValidateNested({ message: 'signIn must be an object like {"id": "clients", "name": "Clients", "clientId": "web"}' })
  @Type(() => SignIn)
  signIn?: SignIn;
}

/** An issuer where people sign in with their browsers. */
export type SignInIssuer = AuthIssuer & { signIn: SignIn };

export const offersSignIn = (issuer: AuthIssuer): issuer is SignInIssuer => issuer.signIn !== undefined;

/** An object with at least one member, all of whose values are valid. */
function IsMapTo(isValid: (value: unknown, issuer: AuthIssuer) => boolean, options: ValidationOptions) {
  const validate = (map: unknown, args?: ValidationArguments): boolean => {
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return false;
    const values = Object.values(map);
    return values.length > 0 && values.every((value) => isValid(value, args!.object as AuthIssuer));
  };
  return ValidateBy({ name: 'map', validator: { validate } }, options);
}

interface ConfigAroundIssuers {
  ENVIRONMENT: string;
  AUTH_MODE: string;
  WEB_BASE_URL: string;
  SESSION_KEYS: readonly string[];
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
  const faults = validateSync(issuer, rules).flatMap(messagesOf);
  if (faults.length > 0) return faults;
  if (before.some((other) => other.issuer === issuer.issuer)) return [`issuer ${issuer.issuer} is there twice`];
  if (isProduction(config) && !issuer.jwksUri.startsWith('https:')) return ['jwksUri must be https in production'];
  return offersSignIn(issuer) ? faultsOfSignIn(issuer, before, config) : [];
}

function faultsOfSignIn({ issuer, signIn }: SignInIssuer, before: AuthIssuer[], config: ConfigAroundIssuers): string[] {
  if (before.some((other) => other.signIn?.id === signIn.id)) return [`signIn.id ${signIn.id} is there twice`];
  if (!SECURE_URL.test(issuer))
    return ['issuer must be an https URL where signIn is there, or an http one of this machine (localhost, 127.0.0.1)'];
  if (config.SESSION_KEYS.length === 0) return ['signIn needs SESSION_KEYS'];
  const isOpen = [issuer, config.WEB_BASE_URL].some((url) => !url.startsWith('https:'));
  return isProduction(config) && isOpen ? ['issuer and WEB_BASE_URL must be https in production, for signIn'] : [];
}

/** Also those of nested objects. */
const messagesOf = ({ constraints, children = [] }: ValidationError): string[] => [
  ...Object.values(constraints ?? {}),
  ...children.flatMap(messagesOf),
];
