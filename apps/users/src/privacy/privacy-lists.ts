import { Injectable } from '@nestjs/common';
import type { PrivacyStatus } from '@freelance/contracts';
import { type CursorScope, Cursors, type Page } from '@freelance/dynamo';
import { SignedTokens } from '@freelance/service';
import { UsersConfig } from '../users.config';
import type { ExportRequest, PrivacyRequest } from './domain/privacy-request';
import { DynamoPrivacyRepository } from './dynamo-privacy.repository';

interface Paging {
  limit: number;
  lastKey?: string | undefined;
}

interface Listing<Row> {
  rows: Row[];
  lastKey: string | null;
}

/** Requests, page by page. */
@Injectable()
export class PrivacyLists {
  private readonly cursors: Cursors;

  constructor(
    private readonly rows: DynamoPrivacyRepository,
    config: UsersConfig,
  ) {
    this.cursors = new Cursors(new SignedTokens(config.LINK_SIGNING_KEY));
  }

  exportsOf(userId: string, paging: Paging): Promise<Listing<ExportRequest>> {
    return this.page({ route: 'users/me/exports', userId }, paging, (page) => this.rows.exportsOf(userId, page));
  }

  /** For administrators: of all users. */
  all(adminId: string, status: PrivacyStatus | undefined, paging: Paging): Promise<Listing<PrivacyRequest>> {
    const scope = { route: 'admin/privacy', userId: adminId, status };
    return this.page(scope, paging, (page) => this.rows.page(status, page));
  }

  private async page<Row>(
    scope: CursorScope,
    { limit, lastKey }: Paging,
    read: (page: { limit: number; after: string | undefined }) => Promise<Page<Row>>,
  ): Promise<Listing<Row>> {
    const { rows, next } = await read({ limit, after: this.cursors.open(scope, lastKey) });
    return { rows, lastKey: this.cursors.seal(scope, next) };
  }
}
