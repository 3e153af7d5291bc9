import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { type ChangeAnswer, Identifier, type UserReport } from '@freelance/contracts';
import { UserEvents } from './user-events';

class ReplayDto {
  @Identifier({ description: 'Event id' })
  eventId!: string;

  @IsOptional()
  @IsBoolean()
  apply: boolean = false;
}

/** For operators, inside the platform only: the gateway calls these routes for its own. */
@ApiExcludeController()
@Controller('ops')
export class OperateController {
  constructor(private readonly events: UserEvents) {}

  @Get('users/:userId')
  report(@Param('userId') userId: string): Promise<UserReport> {
    return this.events.of(userId);
  }

  @Post('events/replay')
  @HttpCode(200)
  replay(@Body() { eventId, apply }: ReplayDto): Promise<ChangeAnswer> {
    return this.events.replay(eventId, { apply });
  }
}
