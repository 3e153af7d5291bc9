import { IsArray, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

const LONGEST = 2_048;

/** The facts of a verified ID token, from the gateway. */
export class SignInDto {
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  issuer?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  email?: string;

  @IsOptional()
  @IsBoolean()
  emailVerified?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  locale?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  timeZone?: string;

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  roles?: string[];
}
