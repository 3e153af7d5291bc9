import { MinLength } from 'class-validator';
import { ErasedKeyVariable } from '@freelance/privacy';
import { configOf, CronVariable, WholeNumberVariable } from '@freelance/service';

export class UsersConfig extends configOf('users') {
  /** Signs list cursors. All replicas need the same key; a new key makes existing cursors invalid. */
  @MinLength(32, { message: 'LINK_SIGNING_KEY must be a secret of at least 32 characters' })
  LINK_SIGNING_KEY!: string;

  /** When SuspensionScanner looks for suspensions whose time is over. They have ended for readers already. */
  @CronVariable()
  SUSPENSION_SCAN_CRON: string = '* * * * *';

  /** Hashes the ids of erased users. All replicas need the same key for ever: with another key they are unknown. */
  @ErasedKeyVariable()
  ERASED_KEY!: string;

  /** How long an erasure waits before it begins: the user can call it off until then. */
  @WholeNumberVariable(1, 30 * 24 * 60 * 60)
  ERASURE_WAITING_SECONDS: number = 7 * 24 * 60 * 60;

  /** When PrivacyScanner takes exports and erasures further. */
  @CronVariable()
  PRIVACY_SCAN_CRON: string = '15 * * * *';

  /** When UnindexedProfiles looks for rows that users did not write: until then no list of administrators has them. */
  @CronVariable()
  PROFILE_SCAN_CRON: string = '0 * * * *';
}
