import { AdminPrivacyController } from './admin-privacy.controller';
import { DynamoPrivacyRepository } from './dynamo-privacy.repository';
import { Engagements } from './engagements';
import { ErasureEnd } from './erasure-end';
import { ExportLinks } from './export-links';
import { InternalPrivacyController } from './internal-privacy.controller';
import { AuditPart } from './parts/audit-part';
import { ProfilePart } from './parts/profile-part';
import { ReportPart } from './parts/report-part';
import { RequestPart } from './parts/request-part';
import { PrivacyAge } from './privacy-age';
import { PrivacyAnswers } from './privacy-answers';
import { PrivacyDueMessages } from './privacy-due';
import { PrivacyEventsController } from './privacy-events.controller';
import { PrivacyLists } from './privacy-lists';
import { PrivacyLedger } from './privacy-ledger';
import { PrivacyScanner } from './privacy-scanner';
import { PrivacySteps } from './privacy-steps';
import { PrivacyController } from './privacy.controller';
import { PrivacyService } from './privacy.service';
import { Receipts } from './receipts';
import { UsersPersonalData } from './users-personal-data';

export const PRIVACY_CONTROLLERS = [
  PrivacyController,
  AdminPrivacyController,
  InternalPrivacyController,
  PrivacyEventsController,
];

export const PRIVACY_PROVIDERS = [
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
  ExportLinks,

  ProfilePart,
  ReportPart,
  AuditPart,
  RequestPart,
  UsersPersonalData,
];
