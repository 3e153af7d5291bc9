import { Body, Controller, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors, type Caller, CurrentCaller, NeedsCaller, NoQueryDto } from '@freelance/service';
import type { Report } from './domain/report';
import { SendReportDto, SentReportDto } from './dto/report.dto';
import { ReportService } from './report.service';

@ApiTags('reports')
@NeedsCaller()
@Controller('api/v1/reports')
export class ReportController {
  constructor(private readonly reports: ReportService) {}

  @Post()
  @ApiOperation({ operationId: 'sendReport', summary: 'Report a user or a job to the administrators' })
  @ApiCreatedResponse({ type: SentReportDto })
  @ApiErrors(400, 401, 403, 404, 409, 413, 415)
  async send(
    @CurrentCaller() caller: Caller,
    @Body() body: SendReportDto,
    @Query() _: NoQueryDto,
  ): Promise<SentReportDto> {
    return sentView(await this.reports.send(caller.userId, { ...body, text: body.text ?? null }));
  }
}

const sentView = ({ reportId, subjectType, subjectId, reason, text, createdAt }: Report): SentReportDto => ({
  reportId,
  subjectType,
  subjectId,
  reason,
  text,
  createdAt,
});
