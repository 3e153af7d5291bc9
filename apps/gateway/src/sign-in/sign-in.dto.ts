import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class BeginSignInDto {
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,31}$/, { message: 'provider must be an id from GET /api/v1/auth/providers' })
  provider?: string;

  /** An unsafe value counts as `/`, so that old links work. */
  @IsOptional()
  @IsString()
  returnTo?: string;

  /** Who wants to sign in, as the provider knows them: an id or an address. */
  @IsOptional()
  @IsString()
  @MaxLength(320)
  loginHint?: string;
}
