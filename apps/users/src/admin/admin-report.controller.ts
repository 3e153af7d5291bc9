import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors, type Caller, CurrentCaller, NeedsCaller, NoQueryDto, Paged } from '@freelance/service';
import { ListReportsDto, ReportDto, ReportListDto, ResolveReportDto } from '../report/dto/report.dto';
import { ReportService } from '../report/report.service';
import { reportView } from './admin-views';
import { AdminService } from './admin.service';
import { Admins } from './admins';

@ApiTags('admin')
@NeedsCaller()
@Controller('api/v1/admin/reports')
export class AdminReportController {
  constructor(
    private readonly admins: Admins,
    private readonly service: AdminService,
    private readonly reports: ReportService,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listReports', summary: 'List reports of users, oldest first' })
  @Paged(ReportListDto)
  @ApiErrors(400, 401, 403)
  async list(@CurrentCaller() caller: Caller, @Query() query: ListReportsDto): Promise<ReportListDto> {
    const { rows, lastKey } = await this.service.reportList(await this.admins.require(caller), query.status, query);
    return { reports: rows.map(reportView), count: rows.length, lastKey };
  }

  @Post(':reportId/resolve')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resolveReport', summary: 'Resolve a report' })
  @ApiOkResponse({ type: ReportDto })
  @ApiErrors(400, 401, 403, 404, 409, 413, 415)
  async resolve(
    @CurrentCaller() caller: Caller,
    @Param('reportId') reportId: string,
    @Body() body: ResolveReportDto,
    @Query() _: NoQueryDto,
  ): Promise<ReportDto> {
    const by = await this.admins.require(caller);
    return reportView(await this.reports.resolve(reportId, { ...body, by }));
  }
}
