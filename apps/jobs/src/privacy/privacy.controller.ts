import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Engagement, RunningEngagements } from './running-engagements';

/** For other services, which sign their calls. The gateway forwards no request to these routes. */
@ApiExcludeController()
@Controller('internal/privacy')
export class PrivacyController {
  constructor(private readonly engagements: RunningEngagements) {}

  /** What has to end before the user can be erased. */
  @Get(':userId/waiting')
  waiting(@Param('userId') userId: string): Promise<Engagement[]> {
    return this.engagements.of(userId);
  }
}
