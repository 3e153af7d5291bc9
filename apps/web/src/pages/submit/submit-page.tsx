import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { moveOf, recall } from '../../moves';
import { Countdown, CountdownAnnouncements } from '../../parts/countdown';
import { Fork } from '../../parts/fork';
import { Instant } from '../../parts/instant';
import { JobTitle } from '../../parts/job-title';
import { MovePanel } from '../../parts/move-panel';
import { Panel } from '../../parts/panel';
import { Skeleton } from '../../parts/skeleton';
import { Tag } from '../../parts/tag';
import { UserText } from '../../parts/user-text';
import { useSpeech } from '../../sentences/use-speech';
import { useTexts } from '../../texts/use-texts';
import { useTicking } from '../../time/use-now';
import { NotShown, SignInFirst } from '../job/job-page';
import { type LoadedJob, useJob, viewerOf } from '../job/job-query';
import { linksOf } from '../job/links';
import { SubmitForm } from './submit-form';

const MINUTE = 60_000;

/** Where the claimer hands in the work, or hands it in again. */
export function SubmitPage() {
  const { jobId } = useParams({ from: '/jobs/$jobId/submit' });
  const { t } = useTexts();
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { person, view, history } = useJob(jobId);
  const loaded = view.data;
  const due = loaded?.job.nextAction?.dueAt ?? null;
  // The state changes by itself at its deadline; the words of times change each minute.
  const now = useTicking((at) => (due !== null && at > Date.parse(due) ? at : Math.floor(at / MINUTE) * MINUTE));
  if (person === null) return <SignInFirst />;
  if (view.error && !loaded) return <NotShown error={view.error} onRetry={() => void view.refetch()} />;
  if (!person || !loaded) {
    return (
      <>
        <h1 tabIndex={-1}>{t('submit.title')}</h1>
        <Skeleton shape="lines" />
      </>
    );
  }
  const { job } = loaded;
  const move = moveOf(job, viewerOf(person), now, { past: recall(history.data ?? []) });
  const canSend = move.buttons.some(({ action }) => action === 'submit' || action === 'submit-again');
  const reread = async (): Promise<LoadedJob | undefined> => (await view.refetch()).data;
  return (
    <>
      <p className="crumb">
        <Link to="/work">{t('submit.crumb')}</Link> /{' '}
        <Link to="/jobs/$jobId" params={{ jobId }}>
          <JobTitle title={job.name} />
        </Link>
      </p>
      <div className="columns columns-end">
        <div>
          <h1 tabIndex={-1}>{t('submit.title')}</h1>
          {canSend && move.deadline && (
            <p className="row">
              <Countdown at={move.deadline.at} />
              <Instant at={move.deadline.at}>{say(move.deadline.text)}</Instant>
              <CountdownAnnouncements at={move.deadline.at} onOver={() => void reread()} />
            </p>
          )}
          {move.quote !== undefined && (
            <blockquote>
              <UserText text={move.quote} />
            </blockquote>
          )}
          <SubmitForm
            key={`${person.userId} ${jobId}`}
            userId={person.userId}
            loaded={loaded}
            canSend={canSend}
            reread={reread}
            onDone={() => {
              void reread();
              void navigate({ to: '/jobs/$jobId', params: { jobId } });
            }}
          />
        </div>
        <aside aria-label={t('job.next')}>
          {canSend ? (
            <Panel tag={<Tag kind="time">{t('submit.before.tag')}</Tag>} heading={t('submit.before')}>
              <Fork lines={move.fork.map((line) => ({ ...line, if: say(line.if), then: say(line.then) }))} />
            </Panel>
          ) : (
            <MovePanel move={{ ...move, buttons: [] }} links={linksOf(job)} onAction={() => undefined} />
          )}
        </aside>
      </div>
    </>
  );
}
