import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ChangeAnswer } from '@freelance/contracts';
import { ReplayEventDto } from './dto/mails.dto';
import { EventReplayer } from './event-replayer';

/** For operators, inside the platform only: the gateway calls this route for its own. */
@ApiExcludeController()
@Controller('ops/events')
export class EventsController {
  constructor(private readonly events: EventReplayer) {}

  @Post('replay')
  @HttpCode(200)
  replay(@Body() body: ReplayEventDto): Promise<ChangeAnswer> {
    return this.events.replay(body);
  }
}
