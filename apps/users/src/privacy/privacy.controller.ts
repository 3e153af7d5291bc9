import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  ApiErrors,
  type Caller,
  Clock,
  CurrentCaller,
  NeedsCaller,
  NoBodyDto,
  NoQueryDto,
  Paged,
  requireRecentSignIn,
} from '@freelance/service';
import { PageQueryDto } from '../page.dto';
import { factsOf } from '../profile/profile.controller';
import { ProfileService } from '../profile/profile.service';
import type { ExportRequest } from './domain/privacy-request';
import { EraseDto, ErasureDto, ExportDto, ExportListDto } from './dto/privacy.dto';
import { ExportLinks } from './export-links';
import { PrivacyLists } from './privacy-lists';
import { PrivacyService } from './privacy.service';
import { erasureView, exportView } from './privacy-views';

@ApiTags('users')
@NeedsCaller()
@Controller('api/v1/users/me')
export class PrivacyController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly privacy: PrivacyService,
    private readonly lists: PrivacyLists,
    private readonly links: ExportLinks,
    private readonly clock: Clock,
  ) {}

  @Post('export')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'requestExport',
    summary: 'Ask for everything that the platform has about the caller',
    description: 'One export in 24 hours. A mail says when the files are ready; they are kept for seven days.',
  })
  @ApiBody({ type: NoBodyDto, required: false })
  @ApiResponse({ status: 202, type: ExportDto })
  @ApiErrors(400, 401, 409, 413, 415)
  async requestExport(
    @CurrentCaller() caller: Caller,
    @Query() _: NoQueryDto,
    @Body() _body: NoBodyDto,
  ): Promise<ExportDto> {
    await this.profiles.enter(caller.userId, factsOf(caller));
    return exportView(await this.privacy.requestExport(caller.userId));
  }

  @Get('exports')
  @ApiOperation({ operationId: 'listExports', summary: 'List the exports of the caller, newest first' })
  @Paged(ExportListDto)
  @ApiErrors(400, 401)
  async listExports(@CurrentCaller() { userId }: Caller, @Query() query: PageQueryDto): Promise<ExportListDto> {
    const { rows, lastKey } = await this.lists.exportsOf(userId, query);
    const exports = await Promise.all(rows.map((row) => this.withFiles(row)));
    return { exports, count: rows.length, lastKey };
  }

  @Get('exports/:exportId')
  @ApiOperation({ operationId: 'viewExport', summary: 'View an export. Once it is ready, with links to its files' })
  @ApiOkResponse({ type: ExportDto })
  @ApiErrors(400, 401, 404)
  async viewExport(
    @CurrentCaller() { userId }: Caller,
    @Param('exportId') exportId: string,
    @Query() _: NoQueryDto,
  ): Promise<ExportDto> {
    return this.withFiles(await this.privacy.exportOf(userId, exportId));
  }

  @Post('erasure')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'requestErasure',
    summary: 'Ask for the erasure of the caller. It begins after seven days, and when no engagement runs any more',
    description:
      'Open jobs of the caller are cancelled now, and stay cancelled. Until the erasure begins, the caller can finish what is running, and call the erasure off. A repeated request finds the first one. With tokens, the user must have signed in within ten minutes.',
  })
  @ApiResponse({ status: 202, type: ErasureDto })
  @ApiErrors(400, 401, 403, 409, 413, 415)
  async requestErasure(
    @CurrentCaller() caller: Caller,
    @Query() _: NoQueryDto,
    @Body() _body: EraseDto,
    @Headers() headers: Record<string, string | string[] | undefined>,
  ): Promise<ErasureDto> {
    requireRecentSignIn(headers, this.clock.now());
    await this.profiles.enter(caller.userId, factsOf(caller));
    return erasureView(await this.privacy.requestErasure(caller.userId));
  }

  @Get('erasure')
  @ApiOperation({ operationId: 'viewErasure', summary: 'View the erasure of the caller' })
  @ApiOkResponse({ type: ErasureDto })
  @ApiErrors(400, 401, 404)
  async viewErasure(@CurrentCaller() { userId }: Caller, @Query() _: NoQueryDto): Promise<ErasureDto> {
    return erasureView(await this.privacy.erasure(userId));
  }

  @Delete('erasure')
  @ApiOperation({ operationId: 'callOffErasure', summary: 'Call the erasure of the caller off before it begins' })
  @ApiBody({ type: NoBodyDto, required: false })
  @ApiOkResponse({ type: ErasureDto })
  @ApiErrors(400, 401, 404, 409, 413, 415)
  async callOff(
    @CurrentCaller() { userId }: Caller,
    @Query() _: NoQueryDto,
    @Body() _body: NoBodyDto,
  ): Promise<ErasureDto> {
    return erasureView(await this.privacy.callOff(userId));
  }

  private async withFiles(request: ExportRequest): Promise<ExportDto> {
    return exportView(request, await this.links.of(request));
  }
}
