import { MinLength } from 'class-validator';
import { ServiceConfig, UrlVariable, WholeNumberVariable } from '@freelance/service';

export class JobsConfig extends ServiceConfig {
  @WholeNumberVariable(0, 65_535)
  JOBS_PORT: number = 3002;

  /** Origin of the categories service. */
  @UrlVariable()
  CATEGORIES_URL!: string;

  /** Origin that links in events and mails start with. */
  @UrlVariable()
  WEB_BASE_URL!: string;

  /** Signs list cursors. Shared by the replicas of this service; changing it ends open page sequences. */
  @MinLength(32, { message: 'LINK_SIGNING_KEY must be a secret of at least 32 characters' })
  LINK_SIGNING_KEY!: string;
}
