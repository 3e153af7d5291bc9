import { Body, Controller, Delete, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { mailAddress } from '@freelance/contracts';
import {
  ApiErrors,
  type Caller,
  Clock,
  CurrentCaller,
  NeedsCaller,
  NoBodyDto,
  NoQueryDto,
  requireRecentSignIn,
} from '@freelance/service';
import { factsOf } from '../profile/profile.controller';
import { ProfileService } from '../profile/profile.service';
import { EmailTokenDto, RequestEmailDto } from './dto/email-request.dto';
import { EmailChangedDto, EmailRequestedDto } from './dto/email-response.dto';
import { EmailService } from './email.service';

@ApiTags('users')
@Controller('api/v1/users')
export class EmailController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly emails: EmailService,
    private readonly clock: Clock,
  ) {}

  @Post('me/email')
  @HttpCode(202)
  @NeedsCaller()
  @ApiOperation({
    operationId: 'requestEmail',
    summary: 'Ask for another e-mail address. A mail to it has a link that confirms it',
    description:
      'At most five requests in 24 hours. A new request replaces the last one and its link. With tokens, the user must have signed in within ten minutes.',
  })
  @ApiResponse({ status: 202, type: EmailRequestedDto })
  @ApiErrors(400, 401, 403, 413, 415)
  async request(
    @CurrentCaller() caller: Caller,
    @Body() { email }: RequestEmailDto,
    @Query() _: NoQueryDto,
    @Headers() headers: Record<string, string | string[] | undefined>,
  ): Promise<EmailRequestedDto> {
    requireRecentSignIn(headers, this.clock.now());
    await this.profiles.enter(caller.userId, factsOf(caller));
    const pendingEmail = mailAddress(email)!;
    return { pendingEmail, ...(await this.emails.request(caller.userId, pendingEmail)) };
  }

  @Delete('me/email')
  @HttpCode(204)
  @NeedsCaller()
  @ApiOperation({
    operationId: 'dropPendingEmail',
    summary: 'Drop the address that waits for its confirmation. Idempotent',
  })
  @ApiBody({ type: NoBodyDto, required: false })
  @ApiNoContentResponse({ description: 'No address waits any more' })
  @ApiErrors(400, 401, 413, 415)
  dropPending(@CurrentCaller() caller: Caller, @Query() _: NoQueryDto, @Body() _body: NoBodyDto): Promise<void> {
    return this.emails.dropPending(caller.userId);
  }

  @Post('verify-email')
  @HttpCode(200)
  @ApiOperation({ operationId: 'verifyEmail', summary: 'Confirm an e-mail address with the token of the mail to it' })
  @ApiOkResponse({ type: EmailChangedDto })
  @ApiErrors(400, 413, 415)
  async verify(@Body() { token }: EmailTokenDto, @Query() _: NoQueryDto): Promise<EmailChangedDto> {
    const { email, emailVerified } = await this.emails.confirm(token);
    return { email: email!, emailVerified: emailVerified === true };
  }

  @Post('revert-email')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'revertEmail',
    summary: 'Restore the previous e-mail address with the token of the mail to it. Ends all sessions',
  })
  @ApiOkResponse({ type: EmailChangedDto })
  @ApiErrors(400, 413, 415)
  async revert(@Body() { token }: EmailTokenDto, @Query() _: NoQueryDto): Promise<EmailChangedDto> {
    const { email, emailVerified } = await this.emails.revert(token);
    return { email: email!, emailVerified: emailVerified === true };
  }
}
