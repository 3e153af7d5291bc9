import type { Provider } from '@nestjs/common';
import { TABLES } from '@freelance/manifest';
import { ErasedUsers, privacyProviders, ReapplyController } from '@freelance/privacy';
import { AdminPrivacyController } from './admin-privacy.controller';
import { DynamoPrivacyRepository } from './dynamo-privacy.repository';
import { Engagements } from './engagements';
import { ErasedPeople } from '../erased/erased-people';
import { ErasureEnd } from './erasure-end';
import { ExportLinks } from './export-links';
import { InternalPrivacyController } from './internal-privacy.controller';
import { OperatePrivacyController } from './operate-privacy.controller';
import { AuditPart } from './parts/audit-part';
import { ProfilePart } from './parts/profile-part';
import { ReportPart } from './parts/report-part';
import { RequestPart } from './request-part';
import { PrivacyAge } from './privacy-age';
import { PrivacyAnswers } from './privacy-answers';
import { PrivacyDueMessages } from './privacy-due';
import { PrivacyEventsController } from './privacy-events.controller';
import { PrivacyLists } from './privacy-lists';
import { PrivacyLedger } from './privacy-ledger';
import { PrivacyRetries } from './privacy-retries';
import { PrivacyScanner } from './privacy-scanner';
import { PrivacySteps } from './privacy-steps';
import { PrivacyController } from './privacy.controller';
import { PrivacyService } from './privacy.service';
import { Receipts } from './receipts';
import { UsersRows } from './rows-of-users';
import { UsersEventsController } from './users-events.controller';
import { UsersPersonalData } from './users-personal-data';

export const PRIVACY_CONTROLLERS = [
  PrivacyController,
  AdminPrivacyController,
  InternalPrivacyController,
  OperatePrivacyController,
  ReapplyController,
  PrivacyEventsController,
  UsersEventsController,
];

export const PRIVACY_PROVIDERS: Provider[] = [
  ...privacyProviders({ app: 'users', erased: TABLES.erased, data: UsersPersonalData, rows: UsersRows }),
  // Later in the list: it takes the place of the general one.
  ErasedPeople,
  { provide: ErasedUsers, useExisting: ErasedPeople },

  DynamoPrivacyRepository,
  PrivacyLedger,
  PrivacyLists,
  Engagements,
  Receipts,
  ErasureEnd,
  PrivacyDueMessages,
  PrivacySteps,
  PrivacyAnswers,
  PrivacyService,
  PrivacyScanner,
  PrivacyAge,
  PrivacyRetries,
  ExportLinks,

  ProfilePart,
  ReportPart,
  AuditPart,
  RequestPart,
];
