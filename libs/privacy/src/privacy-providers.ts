import { type Provider, type Type } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { resourceName, type ServiceName, type TableName } from '@freelance/manifest';
import { EventPublisher } from '@freelance/messaging';
import { Clock } from '@freelance/service';
import { ErasedUsers } from './erased-users';
import { createS3Client, ExportFiles } from './export-files';
import { PersonalData } from './personal-data';
import { PrivacyConfig } from './privacy-config';
import { PrivacyParts } from './privacy-parts';
import { PrivacyRequests } from './privacy-requests';
import { ReapplyErasures } from './reapply-erasures';
import { RowsOfUsers } from './rows-of-users';

export interface PrivacyOptions {
  app: ServiceName;
  /** Its table of erased users, without the environment; see `erasedTable` of the manifest. */
  erased: TableName;
  data: Type<PersonalData>;
  /** For `ReapplyErasures`. */
  rows: Type<RowsOfUsers>;
}

/** What an app with personal data needs for its parts of exports and erasures, without messages. */
export const privacyParts = ({ app, erased, data, rows }: PrivacyOptions): Provider[] => [
  {
    provide: PrivacyConfig,
    inject: [ConfigService],
    useFactory: (source: ConfigService) => PrivacyConfig.from(source),
  },
  { provide: S3Client, inject: [PrivacyConfig], useFactory: createS3Client },
  {
    provide: ExportFiles,
    inject: [S3Client, PrivacyConfig],
    useFactory: (s3: S3Client, { exportsBucket }: PrivacyConfig) => new ExportFiles(s3, exportsBucket),
  },
  {
    provide: ErasedUsers,
    inject: [DynamoDBDocumentClient, PrivacyConfig],
    useFactory: (dynamo: DynamoDBDocumentClient, { environment, erasedKey }: PrivacyConfig) =>
      new ErasedUsers(dynamo, resourceName(environment, erased), erasedKey),
  },
  data,
  { provide: PersonalData, useExisting: data },
  rows,
  { provide: RowsOfUsers, useExisting: rows },
  ReapplyErasures,
  {
    provide: PrivacyParts,
    inject: [PersonalData, ExportFiles, ErasedUsers],
    useFactory: (personal: PersonalData, files: ExportFiles, users: ErasedUsers) =>
      new PrivacyParts(app, personal, files, users),
  },
];

/** The same for an app with a queue: its consumer uses the handlers of `PrivacyRequests`. */
export const privacyProviders = (options: PrivacyOptions): Provider[] => [
  ...privacyParts(options),
  {
    provide: PrivacyRequests,
    inject: [PrivacyParts, EventPublisher, Clock],
    useFactory: (parts: PrivacyParts, publisher: EventPublisher, clock: Clock) =>
      new PrivacyRequests(options.app, parts, publisher, clock),
  },
];
