import { Identifier, WholeNumber } from '../fields';

/** The files of an export are ready. */
export class UserExportReady {
  static readonly type = 'user.export_ready';
  static readonly topic = 'users-events';
  static readonly source = 'users-service';

  @WholeNumber({ description: 'Sequence number: rises by one with every event of this user' })
  sequence!: number;

  @Identifier({ description: 'User id', example: 'seeker-456' })
  userId!: string;

  @Identifier({ description: 'Id of the request', example: 'export-0b6cfa0e-9a5c-4c3b-8a38-1d0f0a1f9f60' })
  requestId!: string;
}
