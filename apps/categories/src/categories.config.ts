import { MinLength } from 'class-validator';
import { configOf } from '@freelance/service';

export class CategoriesConfig extends configOf('categories') {
  /** Signs list cursors. All replicas need the same key; a new key makes existing cursors invalid. */
  @MinLength(32, { message: 'LINK_SIGNING_KEY must be a secret of at least 32 characters' })
  LINK_SIGNING_KEY!: string;
}
