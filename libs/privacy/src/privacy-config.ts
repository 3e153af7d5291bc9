import type { ConfigService } from '@nestjs/config';
import { MinLength } from 'class-validator';
import { BUCKETS, resourceName } from '@freelance/manifest';

/** The variable with the secret of `ErasedUsers`, for the configuration of each app that has them. */
export const ErasedKeyVariable = (): PropertyDecorator =>
  MinLength(32, { message: 'ERASED_KEY must be a secret of at least 32 characters' });

/** The variables that exports and erasures read. */
export class PrivacyConfig {
  private constructor(
    readonly environment: string,
    readonly erasedKey: string,
    readonly exportsBucket: string,
    /** The SDK reads it too. An emulator has no host name for each bucket. */
    readonly usesEmulator: boolean,
  ) {}

  static from(source: ConfigService): PrivacyConfig {
    const environment = source.getOrThrow<string>('ENVIRONMENT');
    const endpoint = source.get<string>('AWS_ENDPOINT_URL_S3') ?? source.get<string>('AWS_ENDPOINT_URL');
    return new PrivacyConfig(
      environment,
      source.getOrThrow<string>('ERASED_KEY'),
      source.get<string>('EXPORTS_BUCKET') ?? resourceName(environment, BUCKETS.exports.name),
      endpoint !== undefined,
    );
  }
}
