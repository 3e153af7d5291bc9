import { applyDecorators } from '@nestjs/common';
import { type ClassConstructor, plainToInstance, Transform } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsIn,
  IsInt,
  IsIP,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  validateSync,
  type ValidationArguments,
} from 'class-validator';
import { ENVIRONMENT_NAME } from '@freelance/manifest';
import { CRASH_POINTS } from './crash-point';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** The rule that a variable breaks, with its wrong value. */
export const mustBe =
  (rule: string) =>
  ({ property, value }: ValidationArguments): string =>
    `${property} must be ${rule}, but is ${value === undefined ? 'not set' : `"${String(value)}"`}`;

/** A variable with a whole number; any other spelling fails validation. */
export const WholeNumberVariable = (min: number, max: number): PropertyDecorator => {
  const message = mustBe(`a whole number from ${min} to ${max}`);
  return (target, property) => {
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
    )(target, property);
    for (const rule of [IsInt({ message }), Min(min, { message }), Max(max, { message })]) rule(target, property);
  };
};

export const UrlVariable = (): PropertyDecorator =>
  Matches(/^https?:\/\/[^\s/?#]+$/, {
    message: mustBe('an origin like http://127.0.0.1:3001'),
  });

/** `a, b` → `['a', 'b']` */
export const CommaList = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((item) => item.trim())
          .filter((item) => item !== '')
      : value,
  );

export const isProduction = ({ ENVIRONMENT }: { ENVIRONMENT: string }): boolean => ENVIRONMENT === 'prod';

/** For tests only: production does not start with it. */
const NotInProduction = (): PropertyDecorator =>
  ValidateBy({
    name: 'notInProduction',
    validator: {
      validate: (_, { object } = {} as ValidationArguments) => !isProduction(object as ServiceConfig),
      defaultMessage: ({ property } = {} as ValidationArguments) =>
        `${property} is for tests only: remove it where ENVIRONMENT is prod`,
    },
  });

const OptionalUrlVariable = (): PropertyDecorator => applyDecorators(IsOptional(), UrlVariable());

/** A switch that production does not start with. */
const OffInProduction = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'offInProduction',
      validator: {
        validate: (value: unknown, { object }: ValidationArguments) =>
          value !== 'on' || !isProduction(object as ServiceConfig),
      },
    },
    { message: '$property must be off where ENVIRONMENT is prod, but is "$value"' },
  );
/** Keys are secrets, so a wrong value is never shown. */
const KEYS_RULE =
  'INTERNAL_SIGNING_KEYS must be a list like kid1:secret,kid2:secret with ids of A-Z, a-z, 0-9, _ and -, each once, and secrets of at least 32 characters';

/** Variables that every service reads. The SDK reads AWS endpoints, region and credentials from its own variables. */
export class ServiceConfig {
  @Matches(ENVIRONMENT_NAME, {
    message: mustBe('1 to 20 of a-z, 0-9 and -, starting with a letter'),
  })
  ENVIRONMENT: string = 'dev';

  /** Address to listen on. Loopback by default; container images set 0.0.0.0. */
  @IsIP(undefined, { message: mustBe('an IP address of this machine') })
  HOST: string = '127.0.0.1';

  /** Where `/metrics` is served; by default 100 above the port of the service. */
  @IsOptional()
  @WholeNumberVariable(0, 65_535)
  METRICS_PORT?: number;

  @IsString({ message: 'AWS_REGION must name the AWS region, e.g. us-east-1' })
  @MinLength(1, { message: 'AWS_REGION must name the AWS region, e.g. us-east-1' })
  AWS_REGION!: string;

  /** Base address of a receiver of OTLP over HTTP. Without it there are no traces. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s?#]+$/, { message: mustBe('an address like http://127.0.0.1:4318') })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  @IsIn(LOG_LEVELS, {
    message: mustBe(`one of ${LOG_LEVELS.join(', ')}`),
  })
  LOG_LEVEL: string = 'info';

  /** Whether `POST /sandbox/clock/advance` may advance the platform's time. */
  @IsIn(['on', 'off'], { message: mustBe('on or off') })
  @OffInProduction()
  SANDBOX_CLOCK: 'on' | 'off' = 'off';

  /**
   * `kid:secret` each: the first key signs calls between services, and all keys are accepted, so that a key can be
   * exchanged without downtime. Without keys a service accepts unsigned calls, which production refuses.
   */
  @CommaList()
  @ValidateIf((config: ServiceConfig) => isProduction(config) || config.INTERNAL_SIGNING_KEYS.length > 0)
  @ArrayNotEmpty({ message: 'INTERNAL_SIGNING_KEYS must be set in production: give kid1:secret' })
  @Matches(/^[\w-]{1,64}:[\x21-\x7e]{32,}$/, { each: true, message: KEYS_RULE })
  @ArrayUnique((key: unknown) => String(key).split(':', 1)[0], { message: KEYS_RULE })
  INTERNAL_SIGNING_KEYS: string[] = [];

  /** Requests that run at the same time; the gateway counts them separately for each service. */
  @WholeNumberVariable(1, 10_000)
  REQUESTS_AT_WORK: number = 32;

  /** Requests that wait for a running one to end; more are refused with 503. */
  @WholeNumberVariable(0, 100_000)
  REQUESTS_WAITING: number = 1_024;

  /** How long readiness is 503 before connections close, so that a load balancer stops sending requests. */
  @WholeNumberVariable(0, 20_000)
  SHUTDOWN_DEREGISTER_MS: number = 0;

  @IsOptional()
  @IsString()
  APP_VERSION?: string;

  /** Tests only: the crash point, and at which pass the process dies there, as in `after-write:3`. */
  @IsOptional()
  @NotInProduction()
  @Matches(new RegExp(`^(${CRASH_POINTS.join('|')})(:[1-9]\\d{0,5})?$`), {
    message: mustBe(`one of ${CRASH_POINTS.join(', ')}, with a count like after-write:3`),
  })
  CRASH_AT?: string;

  // The SDK reads it, and would fail on each call without naming the variable.
  @OptionalUrlVariable()
  AWS_ENDPOINT_URL?: string;

  @OptionalUrlVariable()
  AWS_ENDPOINT_URL_DYNAMODB?: string;

  @OptionalUrlVariable()
  AWS_ENDPOINT_URL_SNS?: string;

  @OptionalUrlVariable()
  AWS_ENDPOINT_URL_SQS?: string;

  @OptionalUrlVariable()
  AWS_ENDPOINT_URL_SES?: string;

  @OptionalUrlVariable()
  AWS_ENDPOINT_URL_S3?: string;

  /** Bucket for the files of exports; by default `{ENVIRONMENT}-exports`. Names of buckets are unique in all of AWS. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { message: mustBe('the name of a bucket') })
  EXPORTS_BUCKET?: string;
}

/**
 * Reads a configuration class from the environment.
 * @throws Error that names every wrong variable, with its rule and its value
 */
export function readConfig<T extends object>(type: ClassConstructor<T>, environment: Record<string, unknown>): T {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const config = plainToInstance(type, given, { exposeDefaultValues: true });
  const faults = validateSync(config, { stopAtFirstError: true, forbidUnknownValues: false }).flatMap((fault) =>
    Object.values(fault.constraints ?? {}),
  );
  if (faults.length > 0) throw new Error(`Configuration is not valid:\n  - ${faults.join('\n  - ')}`);
  return config;
}
