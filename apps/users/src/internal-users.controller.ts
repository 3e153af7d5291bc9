import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Standing } from '@freelance/contracts';
import { isUserId } from '@freelance/service';
import { UserNotFoundError } from './profile/domain/profile.errors';
import { SignInDto } from './profile/dto/sign-in.dto';
import { ProfileService } from './profile/profile.service';
import { usableFacts } from './profile/usable-facts';

interface StandingAnswer {
  standing: Standing;
  sessionsValidFrom?: string;
  /** The only issuer whose tokens identify the user. */
  issuer?: string;
}

/** For the gateway only, which signs its calls and forwards no request to these routes. */
@ApiExcludeController()
@Controller('internal/users/:userId')
export class InternalUsersController {
  constructor(private readonly profiles: ProfileService) {}

  /** Creates the profile at the first sign-in. */
  @Post('sign-in')
  @HttpCode(200)
  async signIn(@Param('userId') userId: string, @Body() facts: SignInDto): Promise<{ isNew: boolean }> {
    const { isNew } = await this.profiles.enter(validUserId(userId), usableFacts(facts));
    return { isNew };
  }

  /** A user without a profile is active. */
  @Get('standing')
  async standing(@Param('userId') userId: string): Promise<StandingAnswer> {
    const profile = await this.profiles.find(validUserId(userId));
    const { standing = 'active', sessionsValidFrom = null, issuer = null } = profile ?? {};
    return {
      standing,
      ...(sessionsValidFrom !== null && { sessionsValidFrom }),
      ...(issuer !== null && { issuer }),
    };
  }
}

function validUserId(userId: string): string {
  if (!isUserId(userId)) throw new UserNotFoundError();
  return userId;
}
