import type { Report, Resolution } from './report';
import { ReportActionNotPossibleError, ReportResolvedError } from './report.errors';

/** @throws ReportResolvedError, ReportActionNotPossibleError */
export function resolve(report: Report, order: Omit<Resolution, 'at'>, now: Date): Report {
  if (report.status === 'resolved') throw new ReportResolvedError();
  // Users hide their profiles themselves, and a job is visible as long as its owner lists it.
  if (order.action === 'hide') throw new ReportActionNotPossibleError();
  return { ...report, status: 'resolved', resolution: { ...order, at: now.toISOString() } };
}
