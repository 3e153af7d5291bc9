import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { DeadlineName } from './deadlines';
import { Scanners, type ScannerState } from './scanners';

/** For operators, inside the platform only: the gateway has no route to it. */
@ApiExcludeController()
@Controller('scans')
export class ScansController {
  constructor(private readonly scanners: Scanners) {}

  @Get()
  states(): Record<DeadlineName, ScannerState> {
    return { expiry: this.scanners.stateOf('expiry'), timeout: this.scanners.stateOf('timeout') };
  }

  @Post('expiry')
  @HttpCode(202)
  scanExpiry(): ScannerState {
    return this.start('expiry');
  }

  @Post('timeout')
  @HttpCode(202)
  scanTimeout(): ScannerState {
    return this.start('timeout');
  }

  /** Does not wait for the scan: it can wait for a long queue. */
  private start(name: DeadlineName): ScannerState {
    void this.scanners.start(name);
    return this.scanners.stateOf(name);
  }
}
