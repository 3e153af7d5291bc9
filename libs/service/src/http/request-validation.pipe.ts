import { type ArgumentMetadata, Injectable, type ValidationError, ValidationPipe } from '@nestjs/common';
import type { ErrorBody } from '@freelance/contracts';
import { ValidationFailedError } from '../errors/service-errors';

type Details = NonNullable<ErrorBody['details']>;

const faultsOf = (errors: ValidationError[], prefix = ''): Details =>
  errors.flatMap(({ property, constraints, children }) => [
    ...Object.entries(constraints ?? {}).map(([rule, message]) => ({
      field: prefix + property,
      message: rule === 'whitelistValidation' ? `${prefix}${property} is not a known field` : message,
    })),
    ...faultsOf(children ?? [], `${prefix}${property}.`),
  ]);

/** Validates bodies and queries: unknown fields are errors, each field answers with one sentence. */
@Injectable()
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => new ValidationFailedError(faultsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'body') return super.transform(value, metadata);
    const body = value ?? {};
    // A list would be validated element by element and a scalar not at all.
    if (typeof body !== 'object' || Array.isArray(body)) {
      throw new ValidationFailedError([{ field: 'body', message: 'Request body must be a JSON object' }]);
    }
    return super.transform(body, metadata);
  }
}
