import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ChangeAnswer, ExplainedMails, MailsOfUser } from '@freelance/contracts';
import { ExplainMailsDto, MailsQueryDto, ResendMailDto } from './dto/mails.dto';
import { LedgerReader } from './ledger-reader';
import { MailExplainer } from './mail-explainer';
import { MailResender } from './mail-resender';

/** For operators, inside the platform only: the gateway calls these routes for its own. */
@ApiExcludeController()
@Controller('ops/mails')
export class MailsController {
  constructor(
    private readonly reader: LedgerReader,
    private readonly explainer: MailExplainer,
    private readonly resender: MailResender,
  ) {}

  @Get()
  list(@Query() query: MailsQueryDto): Promise<MailsOfUser> {
    return this.reader.mailsOf(query);
  }

  /** Changes nothing: a POST because of the events in the body. */
  @Post('explain')
  @HttpCode(200)
  explain(@Body() body: ExplainMailsDto): Promise<ExplainedMails> {
    return this.explainer.explain(body);
  }

  @Post('resend')
  @HttpCode(200)
  resend(@Body() body: ResendMailDto): Promise<ChangeAnswer> {
    return this.resender.resend(body);
  }
}
