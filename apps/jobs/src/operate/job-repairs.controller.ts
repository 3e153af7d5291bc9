import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ChangeAnswer } from '@freelance/contracts';
import { LiftDto, ReplayDto } from './dto/operate.dto';
import { JobEvents } from './job-events';
import { RestoredJobs } from './restored-jobs';

/** What operators change, inside the platform only: the gateway offers it to operators and stores an audit entry. */
@ApiExcludeController()
@Controller('ops')
export class JobRepairsController {
  constructor(
    private readonly events: JobEvents,
    private readonly restored: RestoredJobs,
  ) {}

  @Post('events/replay')
  @HttpCode(200)
  replay(@Body() { eventId, apply }: ReplayDto): Promise<ChangeAnswer> {
    return this.events.replay(eventId, { apply });
  }

  @Post('restores/lift')
  @HttpCode(200)
  lift(@Body() { jobs, apply }: LiftDto): Promise<ChangeAnswer> {
    return this.restored.adopt(jobs, { apply });
  }
}
