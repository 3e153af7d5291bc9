import type { Provider, Type } from '@nestjs/common';
import { JobPast } from '../job/job-past';
import { JobRows } from '../job/job-rows';
import { Checks } from './checks';
import { ClaimChecks } from './claim-checks';
import { DayReports } from './day-reports';
import { DueReports } from './due-reports';
import { DueReportsController } from './due-reports.controller';
import { HistoryChecks } from './history-checks';
import { JobChecks } from './job-checks';
import { JobEvents } from './job-events';
import { JobRepairsController } from './job-repairs.controller';
import { JobReportsController } from './job-reports.controller';
import { JobReports } from './job-reports';
import { JobTimers } from './job-timers';
import { LedgerChecks } from './ledger-checks';
import { PolicyTrials } from './policy-trials';
import { RestoredJobs } from './restored-jobs';

export const OPERATE_CONTROLLERS: Type[] = [JobReportsController, JobRepairsController, DueReportsController];

export const OPERATE_PROVIDERS: Provider[] = [
  JobRows,
  JobPast,
  JobReports,
  JobTimers,
  PolicyTrials,
  DayReports,
  DueReports,
  JobEvents,
  Checks,
  JobChecks,
  ClaimChecks,
  HistoryChecks,
  LedgerChecks,
  RestoredJobs,
];
