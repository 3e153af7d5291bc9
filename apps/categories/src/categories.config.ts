import { MinLength } from 'class-validator';
import { ServiceConfig, WholeNumberVariable } from '@freelance/service';

export class CategoriesConfig extends ServiceConfig {
  @WholeNumberVariable(0, 65_535)
  CATEGORIES_PORT: number = 3001;

  /** Signs list cursors. Shared by the replicas of this service; changing it ends open page sequences. */
  @MinLength(32, { message: 'LINK_SIGNING_KEY must be a secret of at least 32 characters' })
  LINK_SIGNING_KEY!: string;
}
