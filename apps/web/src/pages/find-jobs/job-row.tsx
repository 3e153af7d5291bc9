import type { components } from '@freelance/client';
import { statusAt, stateWord } from '../../moves';
import { amountOf } from '../../money/amount';
import { formatAmount } from '../../money/format-amount';
import { Countdown } from '../../parts/countdown';
import { Instant } from '../../parts/instant';
import type { JobTableRow } from '../../parts/job-table';
import type { Speech } from '../../sentences';
import type { TextRef } from '../../texts/text-ref';
import type { Translate } from '../../texts/translate';
import type { ShownRow } from './merge-rows';

export type JobRow = components['schemas']['SeekerJobListDto']['jobs'][number];

/** Below it, a closing time is urgent. */
const URGENT_MS = 24 * 3_600_000;

interface Language extends Pick<Speech, 'words' | 'now' | 'currency' | 'language'> {
  t: Translate;
  say: (text: TextRef) => string;
}

export function rowOf(
  { row, isGone }: ShownRow<JobRow>,
  { t, say, words, now, currency, language }: Language,
): JobTableRow {
  const status = statusAt(row, now);
  const ended = status !== 'open' ? say(stateWord(status)) : isGone ? t('findJobs.gone') : undefined;
  const closes = Date.parse(row.expiryDate);
  return {
    jobId: row.jobId,
    title: row.name,
    href: `/jobs/${encodeURIComponent(row.jobId)}`,
    description: row.description,
    meta: [
      row.categoryName,
      <Instant key="age" at={row.listedAt}>
        {t('findJobs.posted', { t: words.instant(Date.parse(row.listedAt), now) })}
      </Instant>,
      ...(row.listedAt === row.createdAt ? [] : [t('findJobs.openedAgain')]),
    ],
    time: words.duration(row.timeToCompleteSeconds),
    closes:
      closes - now < URGENT_MS ? (
        <Countdown at={row.expiryDate} within />
      ) : (
        <Instant at={row.expiryDate}>{words.day(closes, now)}</Instant>
      ),
    pay: formatAmount(amountOf(row.payAmount), language.locale, currency),
    ...(ended !== undefined && { ended }),
  };
}
