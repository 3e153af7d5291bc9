import { Identifier } from '@freelance/contracts';
import { IsBoolean, IsOptional } from 'class-validator';

export class RebuildClaimsDto {
  /** Only compares. */
  @IsBoolean()
  dryRun!: boolean;

  /** Also deletes rows that no event explains. */
  @IsOptional()
  @IsBoolean()
  removeSurplus: boolean = false;

  @Identifier({ description: 'Where the page before said that this one begins', presence: 'optional' })
  after?: string;
}
