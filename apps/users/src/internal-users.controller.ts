import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isUserId } from '@freelance/service';
import { UserNotFoundError } from './profile/domain/profile.errors';
import { SignInDto } from './profile/dto/sign-in.dto';
import { ProfileService } from './profile/profile.service';
import { usableFacts } from './profile/usable-facts';
import { type StandingReport, StandingService } from './standing/standing.service';

/** For the gateway only, which signs its calls and forwards no request to these routes. */
@ApiExcludeController()
@Controller('internal/users/:userId')
export class InternalUsersController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly standing: StandingService,
  ) {}

  /** Creates the profile at the first sign-in. */
  @Post('sign-in')
  @HttpCode(200)
  async signIn(@Param('userId') userId: string, @Body() facts: SignInDto): Promise<{ isNew: boolean }> {
    const { isNew } = await this.profiles.enter(validUserId(userId), usableFacts(facts));
    return { isNew };
  }

  @Get('standing')
  standingOf(@Param('userId') userId: string): Promise<StandingReport> {
    return this.standing.report(validUserId(userId));
  }
}

function validUserId(userId: string): string {
  if (!isUserId(userId)) throw new UserNotFoundError();
  return userId;
}
