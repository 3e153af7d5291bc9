import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { ReappliedErasures } from '@freelance/contracts';
import { ReapplyErasures } from './reapply-erasures';
import { type Engagement, RunningEngagements } from './running-engagements';

class ReapplyDto {
  @IsBoolean()
  apply!: boolean;
}

/** For other services, which sign their calls. The gateway forwards no request to these routes. */
@ApiExcludeController()
@Controller('internal/privacy')
export class PrivacyController {
  constructor(
    private readonly engagements: RunningEngagements,
    private readonly erasures: ReapplyErasures,
  ) {}

  /** What has to end before the user can be erased. */
  @Get(':userId/waiting')
  waiting(@Param('userId') userId: string): Promise<Engagement[]> {
    return this.engagements.of(userId);
  }

  @Post('reapply')
  @HttpCode(200)
  reapply(@Body() { apply }: ReapplyDto): Promise<ReappliedErasures> {
    return this.erasures.run(apply);
  }
}
