import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/client';
import { SandboxBand } from '../parts/sandbox-band';
import { serverNow, setAhead } from '../time/browser-time';
import { nearestDeadline } from './nearest-deadline';

const CLOCK = ['sandbox-clock'];

/** The band with the sandbox's time; it turns the clock for everybody on this platform. */
export function SandboxBar() {
  const queries = useQueryClient();
  const { data: clock } = useQuery({
    queryKey: CLOCK,
    queryFn: async ({ signal }) => (await api.GET('/sandbox/clock', { signal })).data,
  });
  const { mutate: advance, isPending } = useMutation({
    mutationFn: async (seconds: number) =>
      (
        await api.POST('/sandbox/clock/advance', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { seconds },
        })
      ).data,
    onSuccess: (turned) => {
      queries.setQueryData(CLOCK, turned);
      // What time did meanwhile is in every view.
      return queries.invalidateQueries();
    },
  });
  const offsetSeconds = clock?.offsetSeconds;
  useEffect(() => {
    if (offsetSeconds !== undefined) setAhead(offsetSeconds * 1_000);
  }, [offsetSeconds]);
  const known = (): string | undefined =>
    nearestDeadline(
      queries
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
      serverNow(),
    );
  return (
    <SandboxBand aheadSeconds={offsetSeconds ?? 0} nextDeadline={known} onAdvance={advance} isAdvancing={isPending} />
  );
}
