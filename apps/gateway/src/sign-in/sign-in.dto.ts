import { IsIn, IsOptional, IsString, Matches } from 'class-validator';

export class BeginSignInDto {
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,31}$/, { message: 'provider must be an id from GET /api/v1/auth/providers' })
  provider?: string;

  /** An unsafe value counts as `/`, so that old links work. */
  @IsOptional()
  @IsString()
  returnTo?: string;
}

/** What the page for signing in can say. Other values count as `failed`. */
export const SIGN_IN_FAULTS = ['expired', 'refused', 'unavailable', 'failed'] as const;

export class SignInPageDto {
  @IsOptional()
  @IsIn(SIGN_IN_FAULTS)
  error?: string;
}
