import { Command } from 'commander';
import type { PrivacyRequestsPage, PrivacyRequestState } from '@freelance/contracts';
import { PRIVACY_STATUSES } from '@freelance/contracts/plain';
import { allPages } from './pages';
import { type Report, reportOfChange, reporting, tableOf } from './report';

/** `npm run ops -- privacy`: exports and erasures of users. */
export const privacyCommand = (): Command =>
  new Command('privacy')
    .description('exports and erasures of users')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(retryCommand())
    .addCommand(reapplyCommand());

const listCommand = (): Command =>
  new Command('list')
    .description('list the requests, newest first')
    .option('--status <status>', `only these: ${PRIVACY_STATUSES.join(', ')}`)
    .action(
      reporting(async (client, { status }: { status?: string }): Promise<Report> => {
        const pages = await allPages((after) => client.get<PrivacyRequestsPage>('/ops/privacy', { status, after }));
        const requests = pages.flatMap((page) => page.requests);
        return { data: { requests }, text: requests.length === 0 ? 'No requests' : tableOf(requests.map(rowOf)) };
      }),
    );

const showCommand = (): Command =>
  new Command('show')
    .description('show one request: what it waits for, and what each service has done')
    .argument('<requestId>')
    .action(
      reporting(async (client, _options: object, requestId: string): Promise<Report> => {
        const request = await client.get<PrivacyRequestState>(pathOf(requestId));
        return { data: request, text: textOf(request) };
      }),
    );

const retryCommand = (): Command =>
  new Command('retry')
    .description(
      'ask silent services again, collect a failed export again, or do what is due, before the hourly scan does',
    )
    .argument('<requestId>')
    .option('--yes', 'do it')
    .action(
      reporting(async (client, { yes = false }: { yes?: boolean }, requestId: string): Promise<Report> => {
        return reportOfChange(await client.change(`${pathOf(requestId)}/retry`, { apply: yes }));
      }),
    );

const reapplyCommand = (): Command =>
  new Command('reapply')
    .description('after a restore: erase again whoever was erased since the backup')
    .option('--yes', 'do it')
    .action(
      reporting(async (client, options: { yes?: boolean }): Promise<Report> => {
        const { reapplyReport } = await import('./reapply.js');
        return reapplyReport(client, options);
      }),
    );

const pathOf = (requestId: string): string => `/ops/privacy/${encodeURIComponent(requestId)}`;

const rowOf = ({ requestId, status, userId, createdAt, pass, parts }: PrivacyRequestState): string[] => {
  const silent = parts.filter((part) => part.status === 'waiting').map(({ app }) => app);
  const isAsking = status === 'collecting' || status === 'running';
  return [
    createdAt,
    requestId,
    status,
    userId ?? '–',
    isAsking && silent.length > 0 ? `pass ${pass}: waits for ${silent.join(', ')}` : '',
  ];
};

function textOf(request: PrivacyRequestState): string {
  const { requestId, kind, status, userId, createdAt, erasesAt, waitingFor, pass, parts } = request;
  return [
    `${requestId}  ${kind}  ${status}${status === 'running' ? `, pass ${pass}` : ''}`,
    `user ${userId ?? 'erased'}, requested ${createdAt}${erasesAt === null ? '' : `, begins ${erasesAt} at the earliest`}`,
    ...waitingFor.map(({ type, id, until }) => `waits for ${type} ${id}, which ends by itself ${until ?? 'never'}`),
    tableOf([
      ['service', 'state', 'pass', 'found', 'erased'],
      ...parts.map((part) => [
        part.app,
        part.status,
        String(part.pass ?? '–'),
        String(part.found),
        String(part.erased),
      ]),
    ]),
  ].join('\n');
}
