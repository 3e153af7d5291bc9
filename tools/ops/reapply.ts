import type { ReappliedErasures, ReapplyAnswer, Status } from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import { isAddOn, personalAppsOf, SERVICE_NAMES, type ServiceName } from '@freelance/manifest';
import type { OpsClient } from './ops-client';
import { allPages } from './pages';
import type { Report } from './report';
import { throttled } from './throttled';

/** The services that the operator's platform has. */
async function installedApps(client: OpsClient): Promise<ServiceName[]> {
  const { services } = await client.get<Status>('/ops/status');
  const running = new Set(services.map(({ service }) => service));
  return personalAppsOf(SERVICE_NAMES).filter((app) => !isAddOn(app) || running.has(app));
}

/**
 * Repeats in every service the erasures that a restore has undone. It can be repeated; a row that changes meanwhile is found
 * again the next time. Exit code 1 when something is left.
 */
export async function reapplyReport(client: OpsClient, { yes = false }: { yes?: boolean }): Promise<Report> {
  const progress = throttled((line: string) => void process.stderr.write(`${line}\n`));
  const apps: Record<string, Omit<ReappliedErasures, 'next'>> = {};
  for (const app of await installedApps(client)) {
    const change = client.pagesOf('/ops/privacy/reapply', { app, apply: yes });
    const pages = await allPages(
      async (after) => (await change.change<ReapplyAnswer>({ after })).page,
      (some) => progress(`${app}: ${counted(sumOf(some, 'read'), 'row')} read so far`),
    );
    apps[app] = { read: sumOf(pages, 'read'), found: sumOf(pages, 'found'), erased: sumOf(pages, 'erased') };
  }
  const isLeft = yes && Object.values(apps).some(({ found, erased }) => erased < found);
  return {
    data: { applied: yes, apps },
    text: [
      ...Object.entries(apps).map(
        ([app, { read, found, erased }]) =>
          `${app}: ${counted(read, 'row')} read, ${found} with data of erased users, ${erased} erased again`,
      ),
      ...(yes ? [] : ['Nothing was changed. Add --yes to do it.']),
      ...(isLeft ? ['Rows changed meanwhile: repeat it.'] : []),
    ].join('\n'),
    ...(isLeft && { exitCode: 1 }),
  };
}

const sumOf = (pages: readonly ReappliedErasures[], name: 'read' | 'found' | 'erased'): number =>
  pages.reduce((sum, page) => sum + page[name], 0);
