import { ApiError } from '@freelance/client';
import { useParams } from '@tanstack/react-router';
import { useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { Empty } from '../../parts/empty';
import { ButtonLink } from '../../parts/button';
import { signInFrom } from '../../parts/link-target';
import { PartError } from '../../parts/part-error';
import { Skeleton } from '../../parts/skeleton';
import { refusalOf, sentenceFor } from '../../sentences';
import { useSpeech } from '../../sentences/use-speech';
import { useTexts } from '../../texts/use-texts';
import { serverNow } from '../../time/browser-time';
import { useJob, viewerOf } from './job-query';
import { JobView } from './job-view';
import './job.css';

/** A job, for its owner, its claimer and everybody else who may see it. */
export function JobPage() {
  const { jobId } = useParams({ from: '/jobs/$jobId' });
  const { person } = useSession();
  const { t } = useTexts();
  const { view, history } = useJob(jobId);
  usePageTitle(view.data?.job.name ?? t('job.title'));
  if (person === null) return <SignInFirst />;
  if (person && view.data) {
    return (
      <JobView key={`${person.userId} ${jobId}`} person={person} loaded={view.data} view={view} history={history} />
    );
  }
  if (view.error) return <NotShown error={view.error} onRetry={() => void view.refetch()} />;
  return (
    <>
      <h1 tabIndex={-1} className="visually-hidden">
        {t('job.title')}
      </h1>
      <div className="columns columns-end">
        <Skeleton shape="panel" />
        <Skeleton shape="lines" />
      </div>
    </>
  );
}

function SignInFirst() {
  const { t } = useTexts();
  return (
    <>
      <h1 tabIndex={-1}>{t('job.title')}</h1>
      <Empty
        heading={t('job.signIn')}
        actions={
          <ButtonLink weight="primary" {...signInFrom(location.pathname)}>
            {t('moves.button.signIn')}
          </ButtonLink>
        }
      />
    </>
  );
}

/** Why the job is not shown, in words, and the way on. */
function NotShown({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { person } = useSession();
  const { t } = useTexts();
  const { say } = useSpeech();
  const refusal = error instanceof ApiError ? refusalOf(error) : undefined;
  const viewer = person ? viewerOf(person) : { roles: [] };
  const sentence = refusal
    ? say(sentenceFor(refusal, { viewer, name: person?.name, now: serverNow() }))
    : t('sentences.serverFault');
  const isFinal = refusal !== undefined && refusal.status < 500 && refusal.status !== 429;
  return (
    <>
      <h1 tabIndex={-1}>{t(refusal?.status === 404 ? 'job.gone' : 'job.title')}</h1>
      {isFinal ? (
        <Empty
          heading={sentence}
          actions={
            <>
              {refusal.status === 403 && (
                <ButtonLink {...signInFrom(location.pathname)}>{t('moves.button.switchAccount')}</ButtonLink>
              )}
              <ButtonLink to="/">{t('moves.button.findJobs')}</ButtonLink>
            </>
          }
        />
      ) : (
        <PartError onRetry={onRetry} requestId={refusal?.requestId}>
          {sentence}
        </PartError>
      )}
    </>
  );
}
