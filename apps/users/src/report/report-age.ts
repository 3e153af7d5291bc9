import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { BusinessTime } from '@freelance/service';
import { DynamoReportRepository } from './dynamo-report.repository';

const oldestOpenSeconds = new Gauge({
  name: 'freelance_reports_oldest_open_seconds',
  help: 'How long the oldest open report has waited for an administrator; 0 without any',
});

/** Measures how long reports wait. */
@Injectable()
export class ReportAge {
  constructor(
    private readonly reports: DynamoReportRepository,
    private readonly time: BusinessTime,
  ) {}

  /** @returns 1 when a report is open */
  async measure(): Promise<number> {
    const oldest = await this.reports.oldestOpen();
    const age = oldest === undefined ? 0 : (this.time.now().getTime() - Date.parse(oldest)) / 1_000;
    oldestOpenSeconds.set(Math.max(0, age));
    return oldest === undefined ? 0 : 1;
  }
}
