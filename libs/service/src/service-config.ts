import { applyDecorators } from '@nestjs/common';
import { type ClassConstructor, plainToInstance, Transform } from 'class-transformer';
import {
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
  validateSync,
  type ValidationArguments,
} from 'class-validator';
import { CRASH_POINTS } from './crash-point';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** The rule a variable breaks, and what it holds instead. */
export const butIs =
  (rule: string) =>
  ({ property, value }: ValidationArguments): string =>
    `${property} must be ${rule}, but is ${value === undefined ? 'not set' : `"${String(value)}"`}`;

/** A variable that holds a whole number; any other spelling fails validation and is named. */
export const WholeNumberVariable = (min: number, max: number): PropertyDecorator => {
  const message = butIs(`a whole number from ${min} to ${max}`);
  return (target, property) => {
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
    )(target, property);
    for (const rule of [IsInt({ message }), Min(min, { message }), Max(max, { message })]) rule(target, property);
  };
};

export const UrlVariable = (): PropertyDecorator =>
  Matches(/^https?:\/\/[^\s/?#]+$/, {
    message: butIs('an origin like http://127.0.0.1:3001'),
  });

/** For tests only: production does not start with it. */
const NotInProduction = (): PropertyDecorator =>
  ValidateBy({
    name: 'notInProduction',
    validator: {
      validate: (_, { object } = {} as ValidationArguments) => (object as ServiceConfig).ENVIRONMENT !== 'prod',
      defaultMessage: ({ property } = {} as ValidationArguments) =>
        `${property} is for tests only: remove it where ENVIRONMENT is prod`,
    },
  });

const OptionalUrlVariable = (): PropertyDecorator => applyDecorators(IsOptional(), UrlVariable());

/** A switch that is for trying things out only. */
const OffInProduction = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'offInProduction',
      validator: {
        validate: (value: unknown, { object }: ValidationArguments) =>
          value !== 'on' || (object as ServiceConfig).ENVIRONMENT !== 'prod',
      },
    },
    { message: '$property must be off where ENVIRONMENT is prod, but is "$value"' },
  );

/** Variables that every service reads. AWS endpoints, region and credentials are the SDK's own variables. */
export class ServiceConfig {
  @Matches(/^[a-z][a-z0-9-]{0,19}$/, {
    message: butIs('1 to 20 of a-z, 0-9 and -, starting with a letter'),
  })
  ENVIRONMENT: string = 'dev';

  /** Address to listen on. Loopback unless told otherwise; container images set 0.0.0.0. */
  @IsIP(undefined, { message: butIs('an IP address of this machine') })
  HOST: string = '127.0.0.1';

  @IsString({ message: 'AWS_REGION must name the AWS region, e.g. us-east-1' })
  @MinLength(1, { message: 'AWS_REGION must name the AWS region, e.g. us-east-1' })
  AWS_REGION!: string;

  @IsIn(LOG_LEVELS, {
    message: butIs(`one of ${LOG_LEVELS.join(', ')}`),
  })
  LOG_LEVEL: string = 'info';

  /** Whether `POST /sandbox/clock/advance` may turn the platform's time forward. */
  @IsIn(['on', 'off'], { message: butIs('on or off') })
  @OffInProduction()
  SANDBOX_CLOCK: 'on' | 'off' = 'off';

  /** How long readiness answers 503 before connections close, so that a load balancer has stopped sending. */
  @WholeNumberVariable(0, 20_000)
  SHUTDOWN_DEREGISTER_MS: number = 0;

  @IsOptional()
  @IsString()
  APP_VERSION?: string;

  /** Tests only: where the process dies, and at which time it comes there, as in `after-write:3`. */
  @IsOptional()
  @NotInProduction()
  @Matches(new RegExp(`^(${CRASH_POINTS.join('|')})(:[1-9]\\d{0,5})?$`), {
    message: butIs(`one of ${CRASH_POINTS.join(', ')}, with a count like after-write:3`),
  })
  CRASH_AT?: string;

  // Read by the SDK, which would fail on each call with no word of the variable.
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
}

/**
 * Reads a configuration class from the environment.
 * @throws Error naming every wrong variable, what it must be and what it is.
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
