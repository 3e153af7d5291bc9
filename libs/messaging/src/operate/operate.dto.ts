import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';

/** Without `apply`, the answer only says what the change would do. */
export class ApplyDto {
  @IsOptional()
  @IsBoolean()
  apply?: boolean;
}

const FLAGS = ['true', 'false'] as const;
type Flag = (typeof FLAGS)[number];

export class DeadLetterQueryDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit: number = 10;

  /** Only the letter with this original id. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  id?: string;

  /** `false` leaves out the texts of the messages. */
  @IsOptional()
  @IsIn(FLAGS)
  bodies?: Flag;

  /** `true` hides the letters for half a minute, so that the next request finds others. */
  @IsOptional()
  @IsIn(FLAGS)
  keepHidden?: Flag;
}

/** One page of a change of dead letters. */
export class DeadLetterChangeDto extends ApplyDto {
  @IsOptional()
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  ids?: string[];

  @IsOptional()
  @IsISO8601({ strict: true })
  since?: string;

  /** When the change began. */
  @IsISO8601({ strict: true })
  until!: string;

  /** The most letters of this page. */
  @IsOptional()
  @IsInt()
  @Min(1)
  limit?: number;
}

export class RedriveDto extends DeadLetterChangeDto {
  /** Lets SQS move the letters itself where it can: only for all letters of a queue. */
  @IsOptional()
  @IsBoolean()
  byTask?: boolean;

  /** The most letters that the task of SQS moves in a second. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  rate?: number;
}
