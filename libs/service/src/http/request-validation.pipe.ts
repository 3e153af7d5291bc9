import { type ArgumentMetadata, Injectable, type ValidationError, ValidationPipe } from '@nestjs/common';
import type { ErrorBody } from '@freelance/contracts';
import { getMetadataStorage } from 'class-validator';
import { InvalidLastKeyError, ValidationFailedError } from '../errors/service-errors';

type Details = NonNullable<ErrorBody['details']>;

const faultsOf = (errors: ValidationError[], prefix = ''): Details =>
  errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((message) => ({
      field: prefix + property,
      message,
    })),
    ...faultsOf(children ?? [], `${prefix}${property}.`),
  ]);

/** A request may have thousands of faults; the client needs only the first ones. */
const FAULTS_TOLD = 20;

function faultsAsError(faults: Details): Error {
  if (faults.every(({ field }) => field === 'lastKey')) return new InvalidLastKeyError();
  return new ValidationFailedError(faults.slice(0, FAULTS_TOLD));
}

const fieldsByType = new WeakMap<object, Set<string>>();

function fieldsOf(type: NewableFunction): Set<string> {
  const known = fieldsByType.get(type);
  if (known) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const fields = new Set(rules.map(({ propertyName }) => propertyName));
  fieldsByType.set(type, fields);
  return fields;
}

/** The validator skips names like `constructor` and `__proto__`, so unknown fields are found here first. */
function unknownFields(value: object, type: unknown): string[] {
  if (typeof type !== 'function') return [];
  const known = fieldsOf(type);
  return Object.keys(value).filter((name) => !known.has(name));
}

/** A name that is empty or contains spaces would be hard to see in a sentence. */
const shown = (name: string): string => (/^\S+$/.test(name) ? name : JSON.stringify(name));

const faultsOfUnknown = (fields: readonly string[]): Details =>
  fields.map((field) => ({ field, message: `${shown(field.slice(0, 100))} is not a known field` }));

/** No query parameter is a list, so a list means that the parameter was repeated. */
const repeatedIn = (query: object, unknown: readonly string[]): string[] =>
  Object.entries(query).flatMap(([name, value]) => (Array.isArray(value) && !unknown.includes(name) ? [name] : []));

const faultsOfRepeated = (parameters: readonly string[]): Details =>
  parameters.map((field) => ({ field, message: `${field} must be sent only once` }));

const without = (value: object, fields: readonly string[]): object => {
  const left = new Set(fields);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !left.has(name)));
};

/** Validates bodies and queries: unknown fields are errors, and each field has at most one sentence. */
@Injectable()
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (errors: ValidationError[]) => faultsAsError(faultsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'body' && metadata.type !== 'query') return super.transform(value, metadata);
    const given = value === undefined ? {} : value;
    // The validator would check a list element by element, and a scalar not at all.
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      throw new ValidationFailedError([{ field: 'body', message: 'Request body must be a JSON object' }]);
    }
    const unknown = unknownFields(given, metadata.metatype);
    const repeated = metadata.type === 'query' ? repeatedIn(given, unknown) : [];
    if (unknown.length + repeated.length === 0) return super.transform(given, metadata);
    // A misspelt field is also a missing field: report both together.
    const others = await this.faultsIn(without(given, [...unknown, ...repeated]), metadata);
    throw faultsAsError([
      ...faultsOfUnknown(unknown),
      ...faultsOfRepeated(repeated),
      ...others.filter(({ field }) => !repeated.includes(field)),
    ]);
  }

  private async faultsIn(value: object, metadata: ArgumentMetadata): Promise<Details> {
    try {
      await super.transform(value, metadata);
      return [];
    } catch (error) {
      const isTold = error instanceof ValidationFailedError || error instanceof InvalidLastKeyError;
      return isTold ? error.details : [];
    }
  }
}
