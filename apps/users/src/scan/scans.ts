import type { Provider } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { BusinessTime, ShutdownSequence } from '@freelance/service';
import { PrivacyAge } from '../privacy/privacy-age';
import { PrivacyScanner } from '../privacy/privacy-scanner';
import { UnindexedProfiles } from '../profile/unindexed-profiles';
import { ReportAge } from '../report/report-age';
import { LapsedSuspensions } from '../standing/lapsed-suspensions';
import { UsersConfig } from '../users.config';
import { ScanSchedule } from './scan-schedule';

/** What this service does again and again. */
export const SCANS: Provider = {
  provide: ScanSchedule,
  inject: [
    LapsedSuspensions,
    UnindexedProfiles,
    ReportAge,
    PrivacyScanner,
    PrivacyAge,
    UsersConfig,
    SchedulerRegistry,
    BusinessTime,
    ShutdownSequence,
  ],
  useFactory: (
    suspensions: LapsedSuspensions,
    profiles: UnindexedProfiles,
    reports: ReportAge,
    privacy: PrivacyScanner,
    privacyAge: PrivacyAge,
    config: UsersConfig,
    schedule: SchedulerRegistry,
    time: BusinessTime,
    shutdown: ShutdownSequence,
  ) =>
    new ScanSchedule(
      [
        { name: 'suspensions', cronTime: config.SUSPENSION_SCAN_CRON, run: (stopping) => suspensions.end(stopping) },
        { name: 'unindexed-profiles', cronTime: config.PROFILE_SCAN_CRON, run: (stopping) => profiles.index(stopping) },
        { name: 'reports', cronTime: EVERY_MINUTE, run: () => reports.measure() },
        { name: 'privacy', cronTime: config.PRIVACY_SCAN_CRON, run: (stopping) => privacy.scan(stopping) },
        { name: 'privacy-age', cronTime: EVERY_MINUTE, run: () => privacyAge.measure() },
      ],
      schedule,
      time,
      shutdown,
    ),
};

const EVERY_MINUTE = '* * * * *';
