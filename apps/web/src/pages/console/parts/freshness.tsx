import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from '../../../parts/button';
import { Skeleton } from '../../../parts/skeleton';
import { useTexts } from '../../../texts/use-texts';
import { useTicking } from '../../../time/use-now';
import { useFigures } from './use-figures';

/**
 * How old the part is; `isLive` while it is read again all the time. While its source does not answer, it says so; the rest of the
 * page stays.
 */
export function Freshness({ query, isLive = true }: { query: UseQueryResult<unknown>; isLive?: boolean }) {
  const { t } = useTexts();
  const { span } = useFigures();
  const { dataUpdatedAt } = query;
  const seconds = useTicking(() => Math.max(0, Math.round((Date.now() - dataUpdatedAt) / 1_000)));
  if (dataUpdatedAt === 0) return null;
  if (!query.isError)
    return (
      <span className="muted">
        {isLive ? t('console.live', { n: seconds }) : t('console.read', { span: span(seconds) })}
      </span>
    );
  return (
    <span className="frozen">
      {t('console.frozen', { span: span(seconds) })} <Reason error={query.error} />
    </span>
  );
}

/** The server's sentence for operators; it is in English. */
export const Reason = ({ error }: { error: Error }) => <span lang="en">{error.message}</span>;

/** A part without any answer yet: bars in its place, or why it cannot be shown. */
export function Missing({ query, part }: { query: UseQueryResult<unknown>; part: string }) {
  const { t } = useTexts();
  if (!query.isError) return <Skeleton shape="lines" />;
  return (
    <p className="frozen">
      {t('console.missing', { part })} <Reason error={query.error} />{' '}
      <Button weight="quiet" size="small" onClick={() => void query.refetch()}>
        {t('console.tryAgain')}
      </Button>
    </p>
  );
}
