import { Command, InvalidArgumentError } from 'commander';
import type { DayReportPart } from '@freelance/contracts';
import { shortDuration } from './durations';
import { allPages } from './pages';
import { type Report, reporting } from './report';

/** The exact figures of one UTC day. */
export interface DayReport {
  day: string;
  created: number;
  createdByCategory: Record<string, number>;
  ended: number;
  approved: number;
  /** Share of the jobs that ended which were approved, 0 to 1; null when none ended. */
  completionRate: number | null;
  /** Seconds from creation to approval; null when none was approved. */
  medianCompletionSeconds: number | null;
  activeOwners: number;
  activeSeekers: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (text: string): string => {
  if (!DAY.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('Give a day like 2026-01-15.');
  return text;
};

/** `npm run ops -- report --day 2026-01-15`. */
export const reportCommand = (): Command =>
  new Command('report')
    .description('count the jobs and users of one UTC day, exactly, from the history')
    .option('--day <date>', 'like 2026-01-15 (default: yesterday)', day)
    .action(
      reporting(async (client, options: { day?: string }): Promise<Report> => {
        const of = options.day ?? new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
        const parts = await allPages((after) => client.get<DayReportPart>('/ops/report', { day: of, after }));
        const report = dayReportOf(of, parts);
        return { data: report, text: reportText(report) };
      }),
    );

/** Adds the parts of a day: each event is in one part, a user can be in several. */
export function dayReportOf(of: string, parts: readonly DayReportPart[]): DayReport {
  const sumOf = (name: 'created' | 'ended' | 'approved') => parts.reduce((sum, part) => sum + part[name], 0);
  const createdByCategory: Record<string, number> = {};
  for (const [category, count] of parts.flatMap((part) => Object.entries(part.createdByCategory))) {
    createdByCategory[category] = (createdByCategory[category] ?? 0) + count;
  }
  const [ended, approved] = [sumOf('ended'), sumOf('approved')];
  return {
    day: of,
    created: sumOf('created'),
    createdByCategory,
    ended,
    approved,
    completionRate: ended === 0 ? null : approved / ended,
    medianCompletionSeconds: medianOf(parts.flatMap(({ completionSeconds }) => completionSeconds)),
    activeOwners: new Set(parts.flatMap(({ owners }) => owners)).size,
    activeSeekers: new Set(parts.flatMap(({ seekers }) => seekers)).size,
  };
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function reportText(report: DayReport): string {
  const { created, createdByCategory, ended, approved, completionRate, medianCompletionSeconds } = report;
  const categories = Object.entries(createdByCategory)
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .map(([category, count]) => `  ${category}: ${count}`);
  const rate =
    completionRate === null
      ? 'none ended'
      : `${(completionRate * 100).toFixed(1)} % (${approved} of ${ended} that ended)`;
  return [
    `day              ${report.day} (UTC)`,
    `jobs created     ${created}`,
    ...categories,
    `completion rate  ${rate}`,
    `median time to completion  ${medianCompletionSeconds === null ? 'none completed' : shortDuration(medianCompletionSeconds)}`,
    `active owners    ${report.activeOwners}`,
    `active seekers   ${report.activeSeekers}`,
  ].join('\n');
}
