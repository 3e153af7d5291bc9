import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';

/**
 * Field decorators shared by request DTOs, event payloads and responses. One decorator states the rule, the sentence that
 * a client reads when a request breaks the rule, and the OpenAPI schema.
 */
export interface FieldOptions {
  description: string;
  example?: unknown;
  /**
   * - `required` (default)
   * - `optional`: may be missing; null is an error
   * - `omissible`: may be missing or null; null is read as missing
   * - `nullable`: always present, may be null
   */
  presence?: 'required' | 'optional' | 'omissible' | 'nullable';
}

const present = ({ presence = 'required' }: FieldOptions): PropertyDecorator[] => {
  switch (presence) {
    case 'required':
      return [];
    case 'optional':
      return [ValidateIf((_, value) => value !== undefined)];
    case 'omissible':
      return [
        Transform(({ value }: { value: unknown }) => value ?? undefined),
        ValidateIf((_, value) => value !== undefined),
      ];
    case 'nullable':
      return [ValidateIf((_, value) => value !== null)];
  }
};

export const takesNull = ({ presence }: FieldOptions): boolean => presence === 'nullable' || presence === 'omissible';

export const field = (options: FieldOptions, schema: ApiPropertyOptions, ...rules: PropertyDecorator[]) =>
  applyDecorators(
    ApiProperty({
      description: options.description,
      ...(options.example === undefined ? {} : { example: options.example }),
      required: options.presence !== 'optional' && options.presence !== 'omissible',
      ...(takesNull(options) ? { nullable: true } : {}),
      ...schema,
    } as ApiPropertyOptions),
    ...present(options),
    ...rules,
  );

/** Replaces `maxDecimalPlaces` of IsNumber, which throws a TypeError for numbers in scientific notation. */
export const AtMostTwoDecimals = (message: string) =>
  ValidateBy(
    {
      name: 'atMostTwoDecimals',
      validator: { validate: (value: unknown) => typeof value === 'number' && Number(value.toFixed(2)) === value },
    },
    { message },
  );

/**
 * A number with decimals. Go generators map `number` to a 32-bit float, which cannot hold every amount. `format: double`
 * would change the generated Java and C#, which map `number` to an exact decimal.
 */
export const DECIMAL = { type: 'number', 'x-go-type': 'float64' } as const;
