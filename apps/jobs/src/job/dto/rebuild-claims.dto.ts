import { Identifier } from '@freelance/contracts';
import { IsBoolean } from 'class-validator';

export class RebuildClaimsDto {
  /** Only compares. */
  @IsBoolean()
  dryRun!: boolean;

  @Identifier({ description: 'Where the page before said that this one begins', presence: 'optional' })
  after?: string;
}
