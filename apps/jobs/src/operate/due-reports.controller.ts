import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { DueJobsPage } from '@freelance/contracts';
import { DueReports } from './due-reports';

const DAY_MINUTES = 1_440;
const MINUTES = { message: `minutes must be a whole number from 1 to ${DAY_MINUTES}` };

class DueQueryDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt(MINUTES)
  @Min(1, MINUTES)
  @Max(DAY_MINUTES, MINUTES)
  minutes: number = 60;
}

/** For operators, inside the platform only: the gateway offers it to operators. */
@ApiExcludeController()
@Controller('ops/due')
export class DueReportsController {
  constructor(private readonly reports: DueReports) {}

  @Get()
  due(@Query() { minutes }: DueQueryDto): Promise<DueJobsPage> {
    return this.reports.within(minutes);
  }
}
