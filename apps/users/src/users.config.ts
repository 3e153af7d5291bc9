import { MinLength } from 'class-validator';
import { configOf, CronVariable } from '@freelance/service';

export class UsersConfig extends configOf('users') {
  /** Signs list cursors. All replicas need the same key; a new key makes existing cursors invalid. */
  @MinLength(32, { message: 'LINK_SIGNING_KEY must be a secret of at least 32 characters' })
  LINK_SIGNING_KEY!: string;

  /** When SuspensionScanner looks for suspensions whose time is over. They have ended for readers already. */
  @CronVariable()
  SUSPENSION_SCAN_CRON: string = '* * * * *';

  /** When UnindexedProfiles looks for rows that users did not write: until then no list of administrators has them. */
  @CronVariable()
  PROFILE_SCAN_CRON: string = '0 * * * *';
}
