import {
  CloudWatchLogsClient,
  type GetQueryResultsCommand,
  StartQueryCommand,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { InsightsLogStore } from './insights-log-store';
import type { LogQuery } from './log-store';

const QUERY: LogQuery = {
  from: new Date('2026-01-15T12:00:00Z'),
  to: new Date('2026-01-15T13:00:00Z'),
  fields: {},
  minLevel: 30,
  limit: 10,
};
const LINE = { level: 30, time: '2026-01-15T12:04:00.000Z', service: 'jobs-service', msg: 'request' };

type Answer = (command: StartQueryCommand | GetQueryResultsCommand | StopQueryCommand) => object | Promise<object>;
const row = [{ field: '@message', value: JSON.stringify(LINE) }];
/** What CloudWatch answers; by default the result at once. */
function storeWith(results: object[], answer: Answer = () => ({ status: 'Complete', results })) {
  const logs = new CloudWatchLogsClient({ region: 'us-east-1' });
  const send = jest
    .spyOn(logs, 'send')
    .mockImplementation((async (command: Parameters<Answer>[0]) =>
      command instanceof StartQueryCommand ? { queryId: 'q' } : answer(command)) as never);
  const commands = () => send.mock.calls.map(([command]) => command as unknown as Parameters<Answer>[0]);
  return { store: new InsightsLogStore(logs, '/freelance/prod/', ['jobs']), commands };
}

it('says that lines are missing where CloudWatch returns the most rows that it can', async () => {
  const { store } = storeWith(Array.from({ length: 10_000 }, () => row));
  expect((await store.read({ ...QUERY, limit: 50_000 })).truncated).toBe(true);
});

it('ends a query that has no result in time, and says so', async () => {
  const aborted = new AbortController();
  jest.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(aborted.signal);
  const { store, commands } = storeWith([], (command) => {
    if (command instanceof StopQueryCommand) return {};
    aborted.abort();
    throw Object.assign(new Error('Request aborted'), { name: 'AbortError' });
  });
  await expect(store.read(QUERY)).rejects.toThrow(/gave no result in 4 s: choose a shorter time$/);
  expect(commands().at(-1)).toBeInstanceOf(StopQueryCommand);
});

it('names the status of a query that CloudWatch ended', async () => {
  const { store } = storeWith([], () => ({ status: 'Failed' }));
  await expect(store.read(QUERY)).rejects.toThrow(/ended the query: Failed$/);
});

it('reads on by the time at which CloudWatch received a line, with what it could not find before', async () => {
  const { store, commands } = storeWith([row]);
  const next = '2026-01-15T12:40:00.000Z';
  await store.read({ ...QUERY, after: next });
  const [{ input }] = commands() as [StartQueryCommand];
  expect(input.queryString).toContain(`filter @ingestionTime > ${Date.parse(next)} |`);
  expect(new Date(input.startTime! * 1_000)).toEqual(new Date('2026-01-15T12:25:00Z'));
  const answered = await store.read(QUERY);
  expect(Date.now() - Date.parse(answered.next)).toBeGreaterThanOrEqual(30_000);
  await expect(store.read({ ...QUERY, after: '{"jobs.log":1}' })).rejects.toMatchObject({
    details: [{ field: 'after' }],
  });
});
