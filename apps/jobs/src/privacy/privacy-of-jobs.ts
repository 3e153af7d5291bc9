import type { Provider, Type } from '@nestjs/common';
import { TABLES } from '@freelance/manifest';
import { privacyProviders, ReapplyController } from '@freelance/privacy';
import { ErasedRows } from './erased-rows';
import { JobsExport } from './jobs-export';
import { JobsPersonalData } from './jobs-personal-data';
import { OpenJobs } from './open-jobs';
import { PrivacyController } from './privacy.controller';
import { RowPages } from './row-pages';
import { RunningEngagements } from './running-engagements';
import { UserEventsController } from './user-events.controller';

export const PRIVACY_CONTROLLERS: Type[] = [UserEventsController, PrivacyController, ReapplyController];

export const PRIVACY_PROVIDERS: Provider[] = [
  ErasedRows,
  OpenJobs,
  JobsExport,
  RunningEngagements,
  ...privacyProviders({ app: 'jobs', erased: TABLES.jobsErased, data: JobsPersonalData, rows: RowPages }),
];
