import { Injectable } from '@nestjs/common';
import { type PageOfRows, RowsOfUsers } from '@freelance/privacy';
import { type AuditRow, DynamoAuditRepository } from '../operate/dynamo-audit.repository';
import { replaceId } from './replace-id';

/** Entries of the audit that name users. Sessions are in no backup: GatewayTable is not restored. */
@Injectable()
export class AuditRows extends RowsOfUsers {
  constructor(private readonly audit: DynamoAuditRepository) {
    super();
  }

  async page(after: string | null): Promise<PageOfRows> {
    const { rows, next } = await this.audit.page(after);
    return {
      rows: rows.map((row) => ({
        users: usersIn(row),
        erase: async ({ userId, pseudonym }) => {
          const changed = replaceId(row, userId, pseudonym);
          return changed === row ? undefined : this.audit.replace(row, changed);
        },
      })),
      next,
    };
  }
}

/** The operator, and every text among the parameters: it may be the id of a user. */
const usersIn = ({ operator, input }: AuditRow): string[] => [
  operator,
  ...Object.values(input)
    .flat(3)
    .filter((value) => typeof value === 'string'),
];
