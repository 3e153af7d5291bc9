import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
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

export class DeadLetterQueryDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 10;
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
