import type { ReactNode } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ApiError } from '@freelance/client';
import type { Person } from '../../api/session';
import { stateInSentence, stateOf } from '../../moves';
import { ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { PartError } from '../../parts/part-error';
import { Skeleton } from '../../parts/skeleton';
import { refusalOf, sentenceFor } from '../../sentences';
import { useSpeech } from '../../sentences/use-speech';
import { text } from '../../texts/text-ref';
import { useTexts } from '../../texts/use-texts';
import { serverNow } from '../../time/browser-time';
import { type Job, type LoadedJob, useJob, viewerOf } from '../job/job-query';
import { termsOf } from '../job/terms';
import { BeforePanel } from './before-panel';
import { JobForm } from './job-form';
import { changesTo, EDIT_FIELDS, RELIST_FIELDS, relistValues, valuesOf } from './job-forms';
import { OwnerOnly } from './owner-only';
import './post-job.css';

interface FormOfJobProps {
  person: Person;
  loaded: LoadedJob;
  reread: () => Promise<LoadedJob | undefined>;
  onDone: () => void;
}

export function EditJobPage() {
  const { t } = useTexts();
  const { jobId } = useParams({ from: '/jobs/$jobId/edit' });
  return (
    <ChangeJob jobId={jobId} title={t('postJob.edit.title')} isPossible={({ status }) => status === 'open'}>
      {(props) => <EditJob {...props} />}
    </ChangeJob>
  );
}

export function RelistJobPage() {
  const { t } = useTexts();
  const { jobId } = useParams({ from: '/jobs/$jobId/relist' });
  return (
    <ChangeJob
      jobId={jobId}
      title={t('postJob.relist.title')}
      isPossible={({ status }) => status === 'expired' || status === 'rejected'}
    >
      {(props) => <RelistJob {...props} />}
    </ChangeJob>
  );
}

interface ChangeJobProps {
  jobId: string;
  title: string;
  isPossible: (job: Job) => boolean;
  children: (props: FormOfJobProps) => ReactNode;
}

/** Reads the job first, and says so when it cannot be changed in this way any more. */
function ChangeJob({ jobId, title, isPossible, children }: ChangeJobProps) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { view } = useJob(jobId);
  const toJob = (): void => void navigate({ to: '/jobs/$jobId', params: { jobId } });
  return (
    <OwnerOnly title={title}>
      {(person) => {
        const { data: loaded, error } = view;
        const isOwn = loaded?.job.ownerId === person.userId;
        if (loaded && isOwn && isPossible(loaded.job)) {
          return children({ person, loaded, reread: async () => (await view.refetch()).data, onDone: toJob });
        }
        return (
          <>
            <h1 tabIndex={-1}>{title}</h1>
            {loaded ? (
              <Empty
                heading={
                  isOwn
                    ? say(text('postJob.notNow', { state: stateInSentence(stateOf(loaded.job.status)) }))
                    : t('postJob.notYours')
                }
                actions={
                  <ButtonLink to="/jobs/$jobId" params={{ jobId }}>
                    {t('postJob.toJob')}
                  </ButtonLink>
                }
              />
            ) : error ? (
              <NotRead error={error} person={person} onRetry={() => void view.refetch()} />
            ) : (
              <Skeleton shape="lines" />
            )}
          </>
        );
      }}
    </OwnerOnly>
  );
}

function NotRead({ error, person, onRetry }: { error: Error; person: Person; onRetry: () => void }) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const refusal = error instanceof ApiError ? refusalOf(error) : undefined;
  const facts = { viewer: viewerOf(person), name: person.name, now: serverNow() };
  return (
    <PartError onRetry={onRetry} requestId={refusal?.requestId}>
      {refusal ? say(sentenceFor(refusal, facts)) : t('sentences.serverFault')}
    </PartError>
  );
}

function EditJob({ person, loaded, reread, onDone }: FormOfJobProps) {
  const { t, locale } = useTexts();
  const { job, etag } = loaded;
  const path = `/job/owner/update/${encodeURIComponent(job.jobId)}`;
  return (
    <JobForm
      title={t('postJob.edit.title')}
      userId={person.userId}
      form={`edit ${job.jobId}`}
      fields={EDIT_FIELDS}
      given={valuesOf(job, locale)}
      consequence={t('postJob.edit.consequence')}
      sends={t('postJob.edit.send')}
      loaded={loaded}
      reread={reread}
      press={(body) => {
        const changed = changesTo(job, body);
        return Object.keys(changed).length === 0
          ? undefined
          : { method: 'POST', path, body: changed, etag, terms: termsOf(job) };
      }}
      onDone={onDone}
      aside={(values) => <BeforePanel heading={t('postJob.edit.before')} values={values} closesAt={job.expiryDate} />}
    />
  );
}

function RelistJob({ person, loaded, reread, onDone }: FormOfJobProps) {
  const { t } = useTexts();
  const { job } = loaded;
  return (
    <JobForm
      title={t('postJob.relist.title')}
      userId={person.userId}
      form={`relist ${job.jobId}`}
      fields={RELIST_FIELDS}
      given={relistValues(job)}
      consequence={t('postJob.relist.consequence')}
      sends={t('postJob.relist.send')}
      loaded={loaded}
      reread={reread}
      press={({ newExpirySeconds, updatedDescription }) => ({
        method: 'POST',
        path: `/job/owner/relist/${encodeURIComponent(job.jobId)}`,
        body: { newExpirySeconds, ...(updatedDescription !== job.description && { updatedDescription }) },
      })}
      onDone={onDone}
      aside={(values) => (
        <BeforePanel
          heading={t('postJob.relist.before')}
          values={values}
          openFor="newExpirySeconds"
          timeSeconds={job.timeToCompleteSeconds}
        />
      )}
    />
  );
}
