import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors, type Caller, CurrentCaller, NeedsCaller, Paged } from '@freelance/service';
import type { AuditRecord } from '../profile/domain/act';
import { AdminService } from './admin.service';
import { Admins } from './admins';
import { AuditListDto, ListAuditDto } from './dto/audit.dto';

@ApiTags('admin')
@NeedsCaller()
@Controller('api/v1/admin/audit')
export class AdminAuditController {
  constructor(
    private readonly admins: Admins,
    private readonly service: AdminService,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listAudit',
    summary: 'List what administrators did and which private data they looked at, newest first',
  })
  @Paged(AuditListDto)
  @ApiErrors(400, 401, 403)
  async list(@CurrentCaller() caller: Caller, @Query() query: ListAuditDto): Promise<AuditListDto> {
    const filter = { actorId: query.actor, subjectId: query.subject };
    const { rows, lastKey } = await this.service.auditList(await this.admins.require(caller), filter, query);
    return { entries: rows.map(entryView), count: rows.length, lastKey };
  }
}

const entryView = ({
  auditId,
  at,
  actorId,
  action,
  subjectType,
  subjectId,
  reason,
  details,
  requestId,
}: AuditRecord) => ({
  auditId,
  at,
  actorId,
  action,
  subjectType,
  subjectId,
  reason,
  details,
  requestId,
});
