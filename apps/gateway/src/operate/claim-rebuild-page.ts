import { type ClaimRebuildAnswer, type ClaimRebuildPage, counted } from '@freelance/contracts';
import type { ServiceCalls } from './service-calls';

/** One page of the rebuild of ClaimsTable, in the jobs service. */
export async function rebuildPage(
  services: ServiceCalls,
  {
    apply = false,
    removeSurplus = false,
    after,
  }: { apply?: boolean; removeSurplus?: boolean; after?: string | undefined },
): Promise<ClaimRebuildAnswer> {
  const page = await services.post<ClaimRebuildPage>('jobs', '/rebuilds/claims', {
    dryRun: !apply,
    removeSurplus,
    ...(after === undefined ? {} : { after }),
  });
  const { missing, differing, surplus, written, removed, next } = page;
  return {
    applied: apply,
    plan: [
      `write ${counted(missing + differing, 'row')} of ClaimsTable`,
      `${removeSurplus ? 'remove' : 'keep'} ${counted(surplus, 'surplus row')}`,
    ],
    done: [],
    counts: { written, removed },
    more: next !== null,
    page,
  };
}
