import { Command, InvalidArgumentError } from 'commander';
import type { DayReportPart } from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import { shortDuration } from './durations';
import { allPages } from './pages';
import { type Report, reporting } from './report';

/** The exact figures of one UTC day. */
export interface DayReport {
  day: string;
  created: number;
  createdByCategory: Record<string, number>;
  /** Jobs created on the same weekday of each of the weeks before in which the platform ran, at most four. */
  createdWeeksBefore: number[];
  /** By how much `created` differs from their mean: 0.5 is 50 % more. Null when the mean is 0 or there is none. */
  createdDeviation: number | null;
  /** Events by type. */
  activity: Record<string, number>;
  ended: number;
  approved: number;
  /** Share of the jobs that ended which were approved, 0 to 1; null when none ended. */
  completionRate: number | null;
  /** Seconds from creation to approval; null when none was approved. */
  medianCompletionSeconds: number | null;
  activeOwners: number;
  activeSeekers: number;
}

/** Share of the mean. */
const UNUSUAL = 0.5;

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
  const created = sumOf('created');
  const firstDay = parts.flatMap((part) => part.firstDay ?? []).sort()[0];
  const createdWeeksBefore = WEEKS_BEFORE.filter(
    (weeks) => firstDay !== undefined && firstDay <= dayBefore(of, weeks),
  ).map((weeks) => parts.reduce((sum, part) => sum + part.createdWeeksBefore[weeks - 1]!, 0));
  const [ended, approved] = [sumOf('ended'), sumOf('approved')];
  return {
    day: of,
    created,
    createdByCategory: addedUp(parts.map((part) => part.createdByCategory)),
    createdWeeksBefore,
    createdDeviation: deviationOf(created, createdWeeksBefore),
    activity: addedUp(parts.map((part) => part.activity)),
    ended,
    approved,
    completionRate: ended === 0 ? null : approved / ended,
    medianCompletionSeconds: medianOf(parts.flatMap(({ completionSeconds }) => completionSeconds)),
    activeOwners: new Set(parts.flatMap(({ owners }) => owners)).size,
    activeSeekers: new Set(parts.flatMap(({ seekers }) => seekers)).size,
  };
}

const WEEKS_BEFORE = [1, 2, 3, 4];

const dayBefore = (of: string, weeks: number): string =>
  new Date(Date.parse(of) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);

function deviationOf(created: number, before: readonly number[]): number | null {
  const sum = before.reduce((total, count) => total + count, 0);
  return sum === 0 ? null : (created * before.length) / sum - 1;
}

function addedUp(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [key, count] of counts.flatMap((each) => Object.entries(each))) sums[key] = (sums[key] ?? 0) + count;
  return sums;
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function reportText(report: DayReport): string {
  const { created, createdByCategory, ended, approved, completionRate, medianCompletionSeconds } = report;
  const categories = Object.entries(createdByCategory)
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .map(([category, count]) => `  ${category}: ${count}`);
  const activity = Object.entries(report.activity).map(([type, count]) => `${type.replace('job.', '')} ${count}`);
  const rate =
    completionRate === null
      ? 'none ended'
      : `${(completionRate * 100).toFixed(1)} % (${approved} of ${ended} that ended)`;
  return [
    `day              ${report.day} (UTC)`,
    `jobs created     ${created}${comparisonText(report)}`,
    ...categories,
    `completion rate  ${rate}`,
    `median time to completion  ${medianCompletionSeconds === null ? 'none completed' : shortDuration(medianCompletionSeconds)}`,
    `active owners    ${report.activeOwners}`,
    `active seekers   ${report.activeSeekers}`,
    `activity         ${activity.length > 0 ? activity.join(', ') : 'none'}`,
    'utilisation      not in the tables: dashboard Services, alarm UtilisationHigh',
    'cost             not in the tables: AWS Cost Explorer with the tag platform=freelance; most of it is mail, alarm CostUnusual',
  ].join('\n');
}

/** `, 60 % more than the mean of 4 Thursdays before (5.0): UNUSUAL` */
function comparisonText({ day: of, createdWeeksBefore: before, createdDeviation: deviation }: DayReport): string {
  if (before.length === 0) return ', no week before to compare with';
  const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' }).format(new Date(of));
  const mean = before.reduce((sum, count) => sum + count, 0) / before.length;
  const compared = `the mean of ${counted(before.length, weekday)} before (${mean.toFixed(1)})`;
  if (deviation === null) return `, ${compared}`;
  const percent = `${Math.abs(deviation * 100).toFixed(0)} % ${deviation < 0 ? 'less' : 'more'}`;
  return `, ${percent} than ${compared}${Math.abs(deviation) > UNUSUAL ? ': UNUSUAL' : ''}`;
}
