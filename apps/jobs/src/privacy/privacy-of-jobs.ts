import type { Provider, Type } from '@nestjs/common';
import { privacyProviders } from '@freelance/privacy';
import { ErasedRows } from './erased-rows';
import { JobsExport } from './jobs-export';
import { JobsPersonalData } from './jobs-personal-data';
import { OpenJobs } from './open-jobs';
import { PrivacyController } from './privacy.controller';
import { ReapplyErasures } from './reapply-erasures';
import { RowPages } from './row-pages';
import { RunningEngagements } from './running-engagements';
import { UserEventsController } from './user-events.controller';

export const PRIVACY_CONTROLLERS: Type[] = [UserEventsController, PrivacyController];

export const PRIVACY_PROVIDERS: Provider[] = [
  ErasedRows,
  RowPages,
  OpenJobs,
  JobsExport,
  RunningEngagements,
  ReapplyErasures,
  ...privacyProviders({ app: 'jobs', erased: 'jobsErased', data: JobsPersonalData }),
];
