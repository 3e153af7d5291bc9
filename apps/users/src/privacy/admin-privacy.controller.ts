import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiErrors, type Caller, CurrentCaller, isUserId, NeedsCaller, NoQueryDto, Paged } from '@freelance/service';
import type { AuditAction } from '@freelance/contracts';
import { Admins } from '../admin/admins';
import { ReasonDto } from '../admin/dto/user.dto';
import type { Act } from '../profile/domain/act';
import { UserNotFoundError } from '../profile/domain/profile.errors';
import { OwnAccountError } from '../profile/domain/standing/standing.errors';
import { ErasureDto, ExportDto, ListPrivacyDto, PrivacyListDto } from './dto/privacy.dto';
import { PrivacyLists } from './privacy-lists';
import { PrivacyService } from './privacy.service';
import { erasureView, exportView, privacyView } from './privacy-views';

@ApiTags('admin')
@NeedsCaller()
@Controller('api/v1/admin')
export class AdminPrivacyController {
  constructor(
    private readonly admins: Admins,
    private readonly privacy: PrivacyService,
    private readonly lists: PrivacyLists,
  ) {}

  @Get('privacy')
  @ApiOperation({
    operationId: 'listPrivacyRequests',
    summary: 'List exports and erasures with their parts, newest first',
  })
  @Paged(PrivacyListDto)
  @ApiErrors(400, 401, 403)
  async list(@CurrentCaller() caller: Caller, @Query() query: ListPrivacyDto): Promise<PrivacyListDto> {
    const { rows, lastKey } = await this.lists.all(await this.admins.require(caller), query.status, query);
    return { requests: rows.map(privacyView), count: rows.length, lastKey };
  }

  @Post('users/:userId/export')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'exportUser',
    summary: 'Ask for an export on behalf of a user, who gets the mail and the files',
  })
  @ApiResponse({ status: 202, type: ExportDto })
  @ApiErrors(400, 401, 403, 404, 409, 413, 415)
  async export(
    @CurrentCaller() caller: Caller,
    @Param('userId') userId: string,
    @Body() { reason }: ReasonDto,
    @Query() _: NoQueryDto,
  ): Promise<ExportDto> {
    const act = await this.actOf(caller, 'export', userId, reason);
    return exportView(await this.privacy.requestExport(userId, act));
  }

  @Post('users/:userId/erase')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'eraseUser',
    summary: 'Ask for the erasure on behalf of a user, who gets a mail and can call it off while it waits',
  })
  @ApiResponse({ status: 202, type: ErasureDto })
  @ApiErrors(400, 401, 403, 404, 409, 413, 415)
  async erase(
    @CurrentCaller() caller: Caller,
    @Param('userId') userId: string,
    @Body() { reason }: ReasonDto,
    @Query() _: NoQueryDto,
  ): Promise<ErasureDto> {
    const act = await this.actOf(caller, 'erase', userId, reason);
    return erasureView(await this.privacy.requestErasure(userId, act));
  }

  private async actOf(caller: Caller, action: AuditAction, subjectId: string, reason: string): Promise<Act> {
    const actorId = await this.admins.require(caller);
    if (!isUserId(subjectId)) throw new UserNotFoundError();
    if (actorId === subjectId) throw new OwnAccountError();
    return { actorId, action, subjectType: 'user', subjectId, reason, details: {} };
  }
}
