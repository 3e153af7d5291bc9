import type { ReactNode } from 'react';
import { amountOf } from '../../money/amount';
import { formatAmount } from '../../money/format-amount';
import { type Row, stateWord } from '../../moves';
import { Button, ButtonLink } from '../../parts/button';
import { Count } from '../../parts/count';
import { Instant } from '../../parts/instant';
import { JobBoard, type JobBoardRow, OfJob } from '../../parts/job-board';
import type { TagKind } from '../../parts/tag';
import { TimeLeft } from '../../parts/time-left';
import { useSpeech } from '../../sentences/use-speech';
import { text } from '../../texts/text-ref';
import { useTexts } from '../../texts/use-texts';
import type { OwnedJob } from './my-jobs-query';

export interface Listed {
  job: OwnedJob;
  row: Row;
}

interface GroupProps {
  heading: string;
  needsYou?: boolean;
  jobs: readonly Listed[];
  onExtend: (jobId: string) => void;
  /** Shown when there is no job; without it, neither is the group. */
  children?: ReactNode;
}

export function MyJobsGroup({ heading, needsYou, jobs, onExtend, children }: GroupProps) {
  const rowOf = useRowOf(onExtend);
  if (jobs.length === 0 && !children) return null;
  return (
    <section className="group">
      <h2>
        {heading} <Count count={jobs.length} needsYou={needsYou && jobs.length > 0} />
      </h2>
      {jobs.length === 0 ? children : <JobBoard label={heading} rows={jobs.map(rowOf)} />}
    </section>
  );
}

const TAGS: Record<OwnedJob['status'], TagKind> = {
  submitted: 'yours',
  claimed: 'person',
  open: 'time',
  approved: 'good',
  rejected: 'bad',
  expired: 'ended',
  cancelled: 'ended',
};

function useRowOf(onExtend: (jobId: string) => void): (listed: Listed) => JobBoardRow {
  const { t } = useTexts();
  const { say, currency, language } = useSpeech();
  return ({ job, row }) => {
    const { jobId, name, claimerId, payAmount, status } = job;
    const href = `/jobs/${encodeURIComponent(jobId)}`;
    const { outcome, part } = row;
    const who =
      claimerId === null ? t('myJobs.nobody') : say(text(`myJobs.who.${whoKey(row)}`, { name: { user: claimerId } }));
    return {
      jobId,
      title: name,
      href,
      tag: {
        kind: status === 'open' && row.group === 'ended' ? 'ended' : TAGS[status],
        text: say(stateWord(row.state)),
      },
      meta: [
        ...(claimerId !== null || row.group === 'open' ? [who] : []),
        formatAmount(amountOf(payAmount), language.locale, currency),
      ],
      ...(outcome && {
        outcome: (
          <>
            {say(outcome.text)} <TimeLeft at={outcome.at} />
          </>
        ),
        when: <Instant at={outcome.at} />,
        done: part,
      }),
      action: <RowAction listed={{ job, row }} onExtend={onExtend} />,
    };
  };
}

const whoKey = ({ group, state }: Row): 'by' | 'worksOn' | 'from' =>
  state === 'submitted' ? 'by' : group === 'with-somebody' ? 'worksOn' : 'from';

interface RowActionProps {
  listed: Listed;
  onExtend: (jobId: string) => void;
}

/** The one thing to do about a job; the others are on its page. */
function RowAction({ listed: { job, row }, onExtend }: RowActionProps) {
  const { t } = useTexts();
  const title = <OfJob title={job.name} />;
  const params = { jobId: job.jobId };
  if (row.group === 'needs-you') {
    return (
      <ButtonLink to="/jobs/$jobId/review" params={params}>
        {t('myJobs.review')}
        {title}
      </ButtonLink>
    );
  }
  if (row.group !== 'ended') {
    return (
      <Button onClick={() => onExtend(job.jobId)}>
        {t(row.group === 'open' ? 'moves.button.extend' : 'moves.button.giveTime')}
        {title}
      </Button>
    );
  }
  return job.status === 'rejected' || job.status === 'expired' ? (
    <ButtonLink to="/jobs/$jobId/relist" params={params}>
      {t('moves.button.relist')}
      {title}
    </ButtonLink>
  ) : null;
}
