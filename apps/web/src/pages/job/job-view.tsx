import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Person } from '../../api/session';
import type { Values } from '../../forms/check-form';
import { type HistoryEvent, moveOf, recall } from '../../moves';
import { CountdownAnnouncements } from '../../parts/countdown';
import { ExternalLink } from '../../parts/external-link';
import { Facts } from '../../parts/facts';
import { Fold } from '../../parts/fold';
import { JobTitle } from '../../parts/job-title';
import { LifeLine } from '../../parts/life-line';
import { MY_JOBS } from '../../parts/link-target';
import { MoveActions, MovePanel } from '../../parts/move-panel';
import { Note } from '../../parts/note';
import { PartError } from '../../parts/part-error';
import { Skeleton } from '../../parts/skeleton';
import { StaleLine } from '../../parts/stale-line';
import { Timeline } from '../../parts/timeline';
import { UserText } from '../../parts/user-text';
import { useSpeech } from '../../sentences/use-speech';
import { text } from '../../texts/text-ref';
import { useTexts } from '../../texts/use-texts';
import { useTicking } from '../../time/use-now';
import { CommandDialog } from './dialogs/command-dialog';
import { type DialogAction, isDialogAction } from './dialogs/dialog-table';
import { type LoadedJob, viewerOf } from './job-query';
import { lifeStepsOf } from './life-steps';
import { linksOf } from './links';
import { timelineOf } from './timeline-of';
import { useChangedJustNow } from './use-changed-just-now';
import { useDirectActions } from './use-direct-actions';
import { useStale } from '../../app/use-stale';

const MINUTE = 60_000;

interface JobViewProps {
  person: Person;
  loaded: LoadedJob;
  view: UseQueryResult<LoadedJob>;
  history: UseQueryResult<HistoryEvent[]>;
}

export function JobView({ person, loaded, view, history }: JobViewProps) {
  const { t } = useTexts();
  const { say, words } = useSpeech();
  const [open, setOpen] = useState<DialogAction>();
  /** What was typed in each dialog stays when it is closed. */
  const [typed, setTyped] = useState<Partial<Record<DialogAction, Values>>>({});
  const panelHeading = useRef<HTMLHeadingElement>(null);
  const { job } = loaded;
  // A state changes by itself at the minute of its deadline, or with the job.
  const now = useTicking((at) => stepOf(at, job.nextAction?.dueAt ?? job.expiryDate));
  const past = recall(history.data ?? []);
  const viewer = viewerOf(person);
  const move = moveOf(job, viewer, now, { past });
  const changedJustNow = useChangedJustNow(job.updatedAt);
  const isOwner = job.ownerId === person.userId;
  const direct = useDirectActions(job, person);
  const reread = async (): Promise<LoadedJob | undefined> => {
    void history.refetch();
    return (await view.refetch()).data;
  };
  const act = (action: string): void => {
    if (isDialogAction(action)) setOpen(action);
    else if (action === 'give-time') setOpen('extend');
    else direct.act(action);
  };
  const busy = direct.busy && { ...direct.busy, says: say(direct.busy.says) };
  const actions = { links: linksOf(job), onAction: act, busy };
  const life = lifeStepsOf(job, now, { isOwner, userId: person.userId });
  return (
    <>
      <p className="crumb">
        <Link {...(isOwner ? MY_JOBS : { to: '/' })}>{t(isOwner ? 'job.crumb.myJobs' : 'moves.button.findJobs')}</Link>{' '}
        / {job.categoryName}
      </p>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>
            <JobTitle title={job.name} />
          </h1>
          <p className="lead">
            {say(
              text(isOwner ? 'job.lead.owner' : 'job.lead', {
                name: { user: job.ownerId },
                pay: { money: job.payAmount },
              }),
            )}
          </p>
        </div>
      </div>
      <StaleLine {...useStale(view)} />
      {life && (
        <LifeLine
          label={t('job.life.label')}
          steps={life.steps.map((step) => ({ ...step, name: say(step.name), detail: step.detail && say(step.detail) }))}
          at={life.at}
        />
      )}
      <div className="columns columns-end">
        <aside aria-label={t('job.next')}>
          <MovePanel {...actions} move={move} changedJustNow={changedJustNow} headingRef={panelHeading} />
          {direct.sentence && <Note>{say(direct.sentence)}</Note>}
          {move.deadline?.hasCountdown && <CountdownAnnouncements at={move.deadline.at} onOver={() => void reread()} />}
          <section className="after-text">
            <h2 className="visually-hidden">{t('job.facts')}</h2>
            <Facts
              facts={[
                { name: t('parts.jobs.pay'), value: say(text('job.money', { pay: { money: job.payAmount } })) },
                {
                  name: t('job.fact.time'),
                  value: t('job.fact.fromClaiming', { time: words.duration(job.timeToCompleteSeconds) }),
                },
                { name: t('job.fact.category'), value: job.categoryName },
                ...(job.relistedAt
                  ? [
                      {
                        name: t('job.fact.openedAgain'),
                        value: say(text('job.instant', { t: { instant: job.relistedAt } })),
                      },
                    ]
                  : []),
                { name: t('job.fact.number'), value: <span className="id">{job.jobId}</span>, copies: job.jobId },
              ]}
            />
          </section>
        </aside>
        <div>
          {job.claim?.submittedAt && (
            <HandedIn claim={job.claim} isMine={job.claim.claimerId === person.userId}>
              {move.situation === 'submitted/owner' && <MoveActions {...actions} buttons={move.buttons} />}
            </HandedIn>
          )}
          <section className="section">
            <h2>{t('job.description')}</h2>
            {move.situation === 'submitted/owner' ? (
              <Fold summary={firstWords(job.description)}>
                <div className="prose">
                  <UserText text={job.description} />
                </div>
              </Fold>
            ) : (
              <div className="prose">
                <UserText text={job.description} />
              </div>
            )}
          </section>
          <section className="section">
            <h2>{t('job.timeline')}</h2>
            {history.data ? (
              <Timeline {...timelineOf({ job, events: history.data, now, viewerId: person.userId, say })} />
            ) : history.error ? (
              <PartError onRetry={() => void history.refetch()}>{t('job.timeline.failed')}</PartError>
            ) : (
              <Skeleton shape="lines" />
            )}
          </section>
        </div>
      </div>
      {open && (
        <CommandDialog
          key={open}
          action={open}
          loaded={loaded}
          reread={reread}
          values={typed[open] ?? {}}
          onChange={(values) => setTyped({ ...typed, [open]: values })}
          onDone={() => {
            setTyped({ ...typed, [open]: {} });
            setOpen(undefined);
            void reread().then(() => panelHeading.current?.focus());
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

/** The minute, and from the deadline on an instant after it. */
const stepOf = (now: number, due: string): number => {
  const minute = Math.floor(now / MINUTE) * MINUTE;
  return now > Date.parse(due) ? Math.max(minute, Date.parse(due) + 1) : minute;
};

const SUMMARY_CHARACTERS = 80;
const firstWords = (description: string): string => {
  const line = description.split('\n', 1)[0] ?? '';
  return line.length > SUMMARY_CHARACTERS ? `${line.slice(0, SUMMARY_CHARACTERS).replace(/\s+\S*$/, '')}…` : line;
};

interface HandedInProps {
  claim: NonNullable<LoadedJob['job']['claim']>;
  isMine: boolean;
  children?: React.ReactNode;
}

function HandedIn({ claim, isMine, children }: HandedInProps) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const { submissionNotes, deliverableUrl, additionalFiles } = claim;
  return (
    <section className="section">
      <h2>{isMine ? t('job.work.yours') : say(text('job.work', { name: { user: claim.claimerId } }))}</h2>
      {submissionNotes !== null && (
        <div className="prose">
          <UserText text={submissionNotes} />
        </div>
      )}
      <Facts
        facts={[
          ...(deliverableUrl ? [{ name: t('job.work.link'), value: <ExternalLink href={deliverableUrl} /> }] : []),
          ...(additionalFiles.length > 0 ? [{ name: t('job.work.files'), value: additionalFiles.join(', ') }] : []),
        ]}
      />
      {children}
    </section>
  );
}
