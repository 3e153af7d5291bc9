import { Type } from 'class-transformer';
import { IsInt, IsString, ValidateNested } from 'class-validator';
import { ValidationFailedError } from '../errors/service-errors';
import { RequestValidationPipe } from './request-validation.pipe';

class SizeDto {
  @IsInt({ message: 'width must be a whole number' })
  width!: number;
}

class PictureDto {
  @IsString({ message: 'name is required' })
  name!: string;

  @ValidateNested()
  @Type(() => SizeDto)
  size?: SizeDto;
}

describe('the faults of a request', () => {
  const pipe = new RequestValidationPipe();
  const validate = (body: unknown) => pipe.transform(body, { type: 'body', metatype: PictureDto });

  async function faultsOf(body: unknown): Promise<string[]> {
    const error: unknown = await validate(body).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ValidationFailedError);
    return (error as ValidationFailedError).details.map(({ message }) => message);
  }

  it('are reported together, those of known and of unknown fields', async () => {
    const body = { nmae: 'Sunset', size: { width: 'wide' }, ['__proto__']: {} };
    expect(await faultsOf(body)).toEqual([
      'nmae is not a known field',
      '__proto__ is not a known field',
      'name is required',
      'width must be a whole number',
    ]);
  });

  it('are reported when the only fault is an unknown field', async () => {
    expect(await faultsOf({ name: 'Sunset', color: 'red' })).toEqual(['color is not a known field']);
  });

  it.each([
    ['', '"" is not a known field'],
    ['full name', '"full name" is not a known field'],
  ])('show the name %j of an unknown field in quotes', async (field, message) => {
    expect(await faultsOf({ name: 'Sunset', [field]: 1 })).toEqual([message]);
  });

  it('include a repeated query parameter', async () => {
    const error: unknown = await pipe
      .transform({ name: ['a', 'b'] }, { type: 'query', metatype: PictureDto })
      .catch((thrown: unknown) => thrown);
    expect((error as ValidationFailedError).details).toEqual([
      { field: 'name', message: 'name must be sent only once' },
    ]);
  });

  it('are at most twenty', async () => {
    const body = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`field${n}`, n]));
    expect(await faultsOf(body)).toHaveLength(20);
  });
});
