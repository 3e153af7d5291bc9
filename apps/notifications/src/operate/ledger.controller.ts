import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { LedgerPage } from '@freelance/contracts';
import { LedgerQueryDto } from './dto/mails.dto';
import { LedgerReader } from './ledger-reader';

/** For operators, inside the platform only: the gateway reads it for a check. */
@ApiExcludeController()
@Controller('ops/ledger')
export class LedgerController {
  constructor(private readonly reader: LedgerReader) {}

  @Get()
  page(@Query() { after }: LedgerQueryDto): Promise<LedgerPage> {
    return this.reader.page(after);
  }
}
