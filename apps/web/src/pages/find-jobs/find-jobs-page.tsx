import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { usePageTitle } from '../../app/page-title';
import { useTexts } from '../../texts/use-texts';

export function FindJobsPage() {
  const { t } = useTexts();
  usePageTitle(t('findJobs.title'));
  const { data } = useQuery({
    queryKey: ['jobs', 'open'],
    queryFn: async ({ signal }) => (await api.GET('/job/seeker/list', { signal })).data,
  });
  return (
    <>
      <h1 tabIndex={-1}>{t('findJobs.title')}</h1>
      <p>{data && t('findJobs.count', { count: data.count })}</p>
      <ol className="jobs">
        {data?.jobs.map(({ jobId, name }) => (
          <li key={jobId}>
            <h2>{name}</h2>
          </li>
        ))}
      </ol>
    </>
  );
}
