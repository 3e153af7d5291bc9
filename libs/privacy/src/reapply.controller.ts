import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { Identifier, type ReappliedErasures } from '@freelance/contracts';
import { ReapplyErasures } from './reapply-erasures';

class ReapplyDto {
  @IsBoolean()
  apply!: boolean;

  @Identifier({ description: '`next` of the page before', presence: 'optional' })
  after?: string;
}

/** For operators, inside the platform only: the gateway offers it below `/ops/`. */
@ApiExcludeController()
@Controller('ops/privacy')
export class ReapplyController {
  constructor(private readonly erasures: ReapplyErasures) {}

  @Post('reapply')
  @HttpCode(200)
  reapply(@Body() { apply, after }: ReapplyDto): Promise<ReappliedErasures> {
    return this.erasures.page(after ?? null, apply);
  }
}
