import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ChangeAnswer, DeadLettersAnswer, DeadLettersPage, MoveTaskPage, QueueReport } from '@freelance/contracts';
import type { Queue } from '@freelance/manifest';
import { ValidationFailedError } from '@freelance/service';
import { MessagingOptions } from '../messaging.options';
import { DeadLetters } from './dead-letters';
import { ApplyDto, DeadLetterChangeDto, DeadLetterQueryDto, RedriveDto } from './operate.dto';
import { QueueReports } from './queue-reports';

/** For operators, inside the platform only: the gateway offers them at the same paths with the role of an operator. */
@ApiExcludeController()
@Controller('ops/queues')
export class QueuesController {
  constructor(
    private readonly reports: QueueReports,
    private readonly options: MessagingOptions,
  ) {}

  @Get()
  read(): Promise<Omit<QueueReport, 'service'>[]> {
    return this.reports.read();
  }

  @Post(':queue/nudge')
  @HttpCode(200)
  nudge(@Param('queue') queue: string, @Body() { apply }: ApplyDto): Promise<ChangeAnswer> {
    return this.reports.nudge(ownQueue(this.options, queue), apply ?? false);
  }
}

/** For operators, inside the platform only. */
@ApiExcludeController()
@Controller('ops/dead-letters/:queue')
export class DeadLettersController {
  constructor(
    private readonly letters: DeadLetters,
    private readonly options: MessagingOptions,
  ) {}

  @Get()
  show(@Param('queue') queue: string, @Query() query: DeadLetterQueryDto): Promise<DeadLettersPage> {
    const { limit, id, bodies = 'true', keepHidden = 'false' } = query;
    const given = {
      ...(id !== undefined && { ids: [id] }),
      bodies: bodies === 'true',
      keepHidden: keepHidden === 'true',
    };
    return this.letters.show(ownQueue(this.options, queue), limit, given);
  }

  @Get('redrive')
  task(@Param('queue') queue: string): Promise<MoveTaskPage> {
    return this.letters.task(ownQueue(this.options, queue));
  }

  @Post('redrive')
  @HttpCode(200)
  redrive(@Param('queue') queue: string, @Body() change: RedriveDto): Promise<DeadLettersAnswer> {
    return this.letters.redrive(ownQueue(this.options, queue), change);
  }

  @Post('redrive/cancel')
  @HttpCode(200)
  cancel(@Param('queue') queue: string, @Body() { apply }: ApplyDto): Promise<ChangeAnswer> {
    return this.letters.cancel(ownQueue(this.options, queue), apply ?? false);
  }

  @Post('purge')
  @HttpCode(200)
  purge(@Param('queue') queue: string, @Body() change: DeadLetterChangeDto): Promise<DeadLettersAnswer> {
    return this.letters.purge(ownQueue(this.options, queue), change);
  }
}

/** @throws ValidationFailedError when the service does not consume the queue */
function ownQueue({ queues }: MessagingOptions, key: string): Queue {
  const found = queues.find((queue) => queue.key === key);
  if (found) return found;
  const known = queues.map((queue) => queue.key).join(', ');
  throw new ValidationFailedError([{ field: 'queue', message: `queue must be one of ${known}` }]);
}
