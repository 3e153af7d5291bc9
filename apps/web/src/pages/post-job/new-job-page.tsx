import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Person } from '../../api/session';
import { Skeleton } from '../../parts/skeleton';
import { useTexts } from '../../texts/use-texts';
import { jobQuery } from '../job/job-query';
import { BeforePanel } from './before-panel';
import { JobForm } from './job-form';
import { likeJob, NEW_JOB, POST_FIELDS } from './job-forms';
import { OwnerOnly } from './owner-only';
import './post-job.css';

/** Post a job, also one like an earlier job. */
export function NewJobPage() {
  const { t } = useTexts();
  const { like } = useSearch({ from: '/jobs/new' });
  return (
    <OwnerOnly title={t('postJob.title')}>
      {(person) => <NewJob key={`${person.userId} ${like}`} person={person} like={like} />}
    </OwnerOnly>
  );
}

function NewJob({ person, like }: { person: Person; like: string | undefined }) {
  const { t, locale } = useTexts();
  const navigate = useNavigate();
  const earlier = useQuery({ ...jobQuery(like ?? '', person), enabled: like !== undefined, refetchInterval: false });
  if (like !== undefined && earlier.isPending) return <Skeleton shape="lines" />;
  return (
    <JobForm
      title={t('postJob.title')}
      userId={person.userId}
      form={like === undefined ? 'post' : `post like ${like}`}
      fields={POST_FIELDS}
      given={earlier.data ? likeJob(earlier.data.job, locale) : NEW_JOB}
      sends={t('postJob.send')}
      press={(body) => ({ method: 'POST', path: '/job/owner/create', body })}
      onDone={(answer) => {
        const { jobId } = answer as { jobId: string };
        void navigate({ to: '/jobs/$jobId', params: { jobId } });
      }}
      aside={(values) => <BeforePanel heading={t('postJob.before')} values={values} openFor="expirySeconds" />}
    />
  );
}
