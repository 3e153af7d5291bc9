import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import {
  type ChangeAnswer,
  Identifier,
  LIMITS,
  OneOf,
  PRIVACY_STATUSES,
  type PrivacyRequestsPage,
  type PrivacyRequestState,
  type PrivacyStatus,
} from '@freelance/contracts';
import { PrivacyRequestNotFoundError } from './domain/privacy.errors';
import { DynamoPrivacyRepository } from './dynamo-privacy.repository';
import { PrivacyRetries } from './privacy-retries';
import { privacyView } from './privacy-views';

class ListDto {
  @OneOf(PRIVACY_STATUSES, { description: 'Only requests in this state', presence: 'optional' })
  status?: PrivacyStatus;

  @Identifier({ description: '`next` of the page before', presence: 'optional' })
  after?: string;
}

class ChangeDto {
  @IsOptional()
  @IsBoolean()
  apply?: boolean;
}

/** For operators, inside the platform only: the gateway calls these routes for its own. */
@ApiExcludeController()
@Controller('ops/privacy')
export class OperatePrivacyController {
  constructor(
    private readonly rows: DynamoPrivacyRepository,
    private readonly retries: PrivacyRetries,
  ) {}

  @Get()
  async list(@Query() { status, after }: ListDto): Promise<PrivacyRequestsPage> {
    const { rows, next } = await this.rows.page(status, { limit: LIMITS.pageSize.max, after });
    return { requests: rows.map(privacyView), next };
  }

  @Get(':requestId')
  async show(@Param('requestId') requestId: string): Promise<PrivacyRequestState> {
    const stored = await this.rows.load(requestId);
    if (!stored) throw new PrivacyRequestNotFoundError();
    return privacyView(stored.request);
  }

  @Post(':requestId/retry')
  @HttpCode(200)
  retry(@Param('requestId') requestId: string, @Body() { apply = false }: ChangeDto): Promise<ChangeAnswer> {
    return this.retries.retry(requestId, apply);
  }
}
