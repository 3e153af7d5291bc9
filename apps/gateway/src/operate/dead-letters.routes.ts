import { Injectable } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import {
  type ChangeAnswer,
  type DeadLettersAnswer,
  type DeadLettersPage,
  Identifier,
  type MoveTaskPage,
  type RevealedLetters,
} from '@freelance/contracts';
import { GatewayConfig } from '../gateway.config';
import { Instant } from './instant';
import { ChangeDto, type OperateRequest, type OperateRoute, type OperateRoutes, PagedChangeDto } from './operate-route';
import { queueNamed } from './queue-owners';
import { ServiceCalls } from './service-calls';

const LIMIT = { message: 'limit must be a whole number from 1 to 1000' };
const FLAGS = ['true', 'false'];
const MAX = { message: 'max must be a whole number from 1 to 999999999' };
const RATE = { message: 'rate must be a whole number from 1 to 500' };
const IDS = { message: 'ids must be 1 to 500 original ids' };

class DeadLetterQueryDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt(LIMIT)
  @Min(1, LIMIT)
  @Max(1_000, LIMIT)
  limit: number = 10;

  /** `false` leaves out the texts of the messages. */
  @IsOptional()
  @IsIn(FLAGS, { message: 'bodies must be true or false' })
  bodies?: string;

  /** `true` hides the letters for half a minute, so that the next request finds others. */
  @IsOptional()
  @IsIn(FLAGS, { message: 'keepHidden must be true or false' })
  keepHidden?: string;
}

class RevealDto extends ChangeDto {
  @Identifier({ description: 'Original id of a letter' })
  id!: string;
}

/** Which dead letters a change is for: by default all. */
class DeadLetterChangeDto extends PagedChangeDto {
  /** Only letters with one of these original ids. */
  @IsOptional()
  @ArrayMinSize(1, IDS)
  @ArrayMaxSize(500, IDS)
  @IsString({ each: true, ...IDS })
  @Length(1, 200, { each: true, ...IDS })
  ids?: string[];

  /** Only letters that failed at this time or later. */
  @Instant('since')
  since?: string;

  /** At most so many letters. */
  @IsOptional()
  @IsInt(MAX)
  @Min(1, MAX)
  @Max(999_999_999, MAX)
  max?: number;
}

class RedriveDto extends DeadLetterChangeDto {
  /** Letters a second. SQS keeps it when it moves the letters itself; otherwise the caller does, by `limit`. */
  @IsOptional()
  @IsInt(RATE)
  @Min(1, RATE)
  @Max(500, RATE)
  rate?: number;
}

type Changed<Body extends ChangeDto> = OperateRequest<object, Body>;

@Injectable()
export class DeadLettersRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    {
      method: 'GET',
      path: '/ops/dead-letters/:queue',
      query: DeadLetterQueryDto,
      handle: (request) => this.show(request),
    },
    {
      method: 'POST',
      path: '/ops/dead-letters/:queue/reveal',
      body: RevealDto,
      handle: (request) => this.reveal(request),
    },
    {
      method: 'POST',
      path: '/ops/dead-letters/:queue/redrive',
      body: RedriveDto,
      handle: (request) => this.redrive(request),
    },
    { method: 'GET', path: '/ops/dead-letters/:queue/redrive', handle: (request) => this.task(request) },
    {
      method: 'POST',
      path: '/ops/dead-letters/:queue/redrive/cancel',
      body: ChangeDto,
      handle: (request) => this.cancel(request),
    },
    {
      method: 'POST',
      path: '/ops/dead-letters/:queue/purge',
      body: DeadLetterChangeDto,
      handle: (request) => this.purge(request),
    },
  ];

  constructor(
    private readonly calls: ServiceCalls,
    private readonly config: GatewayConfig,
  ) {}

  private show({ params, query }: OperateRequest<DeadLetterQueryDto>): Promise<DeadLettersPage> {
    const { service, path } = this.find(params);
    return this.calls.get(service, path, { ...query });
  }

  /** Changes nothing, but texts of messages are private: the audit has who read which. */
  private async reveal({ params, body: { id, apply = false } }: Changed<RevealDto>): Promise<RevealedLetters> {
    const plan = [`show the text of the dead letter ${id}`];
    if (!apply) return { applied: false, plan, done: [], letters: [] };
    const { service, path } = this.find(params);
    const { letters } = await this.calls.get<DeadLettersPage>(service, path, { id, limit: 1 });
    const done = [
      letters.length > 0 ? 'the text was shown' : 'the letter is not among those that could be read in half a second',
    ];
    return { applied: true, plan, done, letters };
  }

  private task({ params }: OperateRequest): Promise<MoveTaskPage> {
    const { service, path } = this.find(params);
    return this.calls.get(service, `${path}/redrive`);
  }

  private redrive({ params, body, startedAt }: Changed<RedriveDto>): Promise<DeadLettersAnswer> {
    const { service, path } = this.find(params);
    const { ids, since, max, continues, rate } = body;
    const isWhole = [ids, since, max, continues].every((given) => given === undefined);
    return this.calls.post(service, `${path}/redrive`, { ...pageOf(body, startedAt), byTask: isWhole, rate });
  }

  private purge({ params, body, startedAt }: Changed<DeadLetterChangeDto>): Promise<DeadLettersAnswer> {
    const { service, path } = this.find(params);
    return this.calls.post(service, `${path}/purge`, pageOf(body, startedAt));
  }

  private cancel({ params, body }: Changed<ChangeDto>): Promise<ChangeAnswer> {
    const { service, path } = this.find(params);
    return this.calls.post(service, `${path}/redrive/cancel`, body);
  }

  private find({ queue }: Record<string, string>) {
    const { key, service } = queueNamed(queue!, this.config.ENVIRONMENT);
    return { service, path: `/ops/dead-letters/${key}` };
  }
}

/** Letters that came after the change began stay, so a letter that fails again at once is not treated twice. */
const pageOf = ({ apply, ids, since, max, limit }: DeadLetterChangeDto, until: Date) => ({
  apply,
  ids,
  since,
  until: until.toISOString(),
  limit: Math.min(limit ?? Infinity, max ?? Infinity, 999_999_999),
});
