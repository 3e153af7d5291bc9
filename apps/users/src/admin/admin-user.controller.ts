import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiErrors,
  BusinessTime,
  type Caller,
  CurrentCaller,
  NeedsCaller,
  NoQueryDto,
  Paged,
} from '@freelance/service';
import { EmailChangedDto } from '../email/dto/email-response.dto';
import { adminView, standingView, userSummary } from './admin-views';
import { AdminService } from './admin.service';
import { Admins } from './admins';
import { AdminUserDto, ReasonDto, SuspendDto, UserStandingDto } from './dto/user.dto';
import { ListUsersDto, UserListDto } from './dto/user-list.dto';

@ApiTags('admin')
@NeedsCaller()
@Controller('api/v1/admin/users')
export class AdminUserController {
  constructor(
    private readonly admins: Admins,
    private readonly service: AdminService,
    private readonly time: BusinessTime,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listUsers', summary: 'List or search users' })
  @Paged(UserListDto)
  @ApiErrors(400, 401, 403)
  async list(@CurrentCaller() caller: Caller, @Query() query: ListUsersDto): Promise<UserListDto> {
    const { rows, lastKey, now } = await this.service.users(await this.admins.require(caller), query, query);
    return { users: rows.map((row) => userSummary(row, now)), count: rows.length, lastKey };
  }

  @Get(':userId')
  @ApiOperation({ operationId: 'viewUser', summary: 'View a complete profile. The audit records it' })
  @ApiOkResponse({ type: AdminUserDto })
  @ApiErrors(400, 401, 403, 404)
  async view(
    @CurrentCaller() caller: Caller,
    @Param('userId') userId: string,
    @Query() _: NoQueryDto,
  ): Promise<AdminUserDto> {
    const profile = await this.service.user(await this.admins.require(caller), userId);
    return adminView(profile, this.time.now());
  }

  @Post(':userId/suspend')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'suspendUser',
    summary: 'Suspend a user. What is running goes on; the user gets a mail',
  })
  @ApiOkResponse({ type: UserStandingDto })
  @ApiErrors(400, 401, 403, 404, 409, 413, 415)
  async suspend(
    @CurrentCaller() caller: Caller,
    @Param('userId') userId: string,
    @Body() body: SuspendDto,
    @Query() _: NoQueryDto,
  ): Promise<UserStandingDto> {
    return standingView(await this.service.suspend(await this.admins.require(caller), userId, body));
  }

  @Post(':userId/reinstate')
  @HttpCode(200)
  @ApiOperation({ operationId: 'reinstateUser', summary: 'End the suspension of a user, who gets a mail' })
  @ApiOkResponse({ type: UserStandingDto })
  @ApiErrors(400, 401, 403, 404, 409, 413, 415)
  async reinstate(
    @CurrentCaller() caller: Caller,
    @Param('userId') userId: string,
    @Body() { reason }: ReasonDto,
    @Query() _: NoQueryDto,
  ): Promise<UserStandingDto> {
    return standingView(await this.service.reinstate(await this.admins.require(caller), userId, reason));
  }

  @Post(':userId/end-sessions')
  @HttpCode(200)
  @ApiOperation({ operationId: 'endUserSessions', summary: 'End all sessions of a user, within 30 seconds' })
  @ApiOkResponse({ type: UserStandingDto })
  @ApiErrors(400, 401, 403, 404, 413, 415)
  async endSessions(
    @CurrentCaller() caller: Caller,
    @Param('userId') userId: string,
    @Body() { reason }: ReasonDto,
    @Query() _: NoQueryDto,
  ): Promise<UserStandingDto> {
    return standingView(await this.service.endSessions(await this.admins.require(caller), userId, reason));
  }

  @Post(':userId/verify-email')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'verifyUserEmail',
    summary: 'Confirm the present e-mail address of a user, who cannot use the link of the mail',
  })
  @ApiOkResponse({ type: EmailChangedDto })
  @ApiErrors(400, 401, 403, 404, 409, 413, 415)
  async verifyEmail(
    @CurrentCaller() caller: Caller,
    @Param('userId') userId: string,
    @Body() { reason }: ReasonDto,
    @Query() _: NoQueryDto,
  ): Promise<EmailChangedDto> {
    const changed = await this.service.verifyEmail(await this.admins.require(caller), userId, reason);
    return { email: changed.email!, emailVerified: changed.emailVerified === true };
  }
}
