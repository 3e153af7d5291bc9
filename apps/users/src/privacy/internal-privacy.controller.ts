import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Identifier, PrivacyPartDone, type RequestedPart } from '@freelance/contracts';
import { PrivacyAnswers } from './privacy-answers';

class AskedPartsQueryDto {
  @Identifier({ description: 'Service' })
  app!: string;
}

/** For services without a queue, which sign their calls: the gateway starts without SNS and SQS. */
@ApiExcludeController()
@Controller('internal/privacy/parts')
export class InternalPrivacyController {
  constructor(private readonly answers: PrivacyAnswers) {}

  @Get()
  async asked(@Query() { app }: AskedPartsQueryDto): Promise<{ parts: RequestedPart[] }> {
    return { parts: await this.answers.askedOf(app) };
  }

  @Post()
  @HttpCode(204)
  async done(@Body() answer: PrivacyPartDone): Promise<void> {
    await this.answers.take(answer);
  }
}
