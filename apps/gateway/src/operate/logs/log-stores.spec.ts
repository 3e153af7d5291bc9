import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudWatchLogsClient,
  type GetQueryResultsCommand,
  StartQueryCommand,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { FileLogStore } from './file-log-store';
import { InsightsLogStore, insightsQuery } from './insights-log-store';
import type { LogQuery } from './log-store';

const query = (over: Partial<LogQuery> = {}): LogQuery => ({
  from: new Date('2026-01-15T12:00:00Z'),
  to: new Date('2026-01-15T13:00:00Z'),
  fields: {},
  minLevel: 30,
  limit: 10,
  ...over,
});
const line = (minute: number, fields: object = {}) =>
  JSON.stringify({
    level: 30,
    time: `2026-01-15T12:${String(minute).padStart(2, '0')}:00.000Z`,
    service: 'jobs-service',
    msg: 'request',
    ...fields,
  });

describe('log files', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'logs-'))));
  afterEach(() => rm(folder, { recursive: true }));
  const read = async (over: Partial<LogQuery> = {}) => new FileLogStore(folder).read(query(over));

  it('are read as one timeline of all services', async () => {
    await writeFile(join(folder, 'jobs.log'), `${line(3)}\n${line(5)}\n`);
    await writeFile(join(folder, 'gateway.log'), `${line(4)}\n`);
    const { lines, truncated } = await read();
    expect(lines.map(({ time }) => time.slice(14, 16))).toEqual(['03', '04', '05']);
    expect(truncated).toBe(false);
  });

  it('may contain other text, half a line and an empty file', async () => {
    await writeFile(
      join(folder, 'jobs.log'),
      `at Object.<anonymous>\n{"level":30}\n${line(3)}\n${line(4).slice(0, 20)}`,
    );
    await writeFile(join(folder, 'gateway.log'), '');
    expect((await read()).lines).toHaveLength(1);
  });

  it('are filtered by time, level and fields; a value in another field does not match', async () => {
    await writeFile(
      join(folder, 'jobs.log'),
      [
        line(1, { requestId: 'r-1' }),
        line(2, { userId: 'r-1' }),
        line(3, { requestId: 'r-1', level: 20 }),
        line(70 - 11, { requestId: 'r-1' }),
      ].join('\n'),
    );
    const { lines } = await read({ fields: { requestId: 'r-1' }, to: new Date('2026-01-15T12:30:00Z') });
    expect(lines.map(({ time }) => time.slice(14, 16))).toEqual(['01']);
  });

  it('are found by a value that JSON escapes', async () => {
    const userId = 'a"b\\c';
    await writeFile(join(folder, 'jobs.log'), `${line(1, { userId })}\n${line(2, { userId: 'a' })}\n`);
    expect((await read({ fields: { userId } })).lines).toMatchObject([{ userId }]);
  });

  it('give the newest lines when there are more than asked for', async () => {
    const file = join(folder, 'jobs.log');
    await writeFile(file, '');
    for (let minute = 0; minute < 59; minute++) await appendFile(file, `${line(minute)}\n`);
    const { lines, truncated } = await read({ limit: 3 });
    expect(lines.map(({ time }) => time.slice(14, 16))).toEqual(['56', '57', '58']);
    expect(truncated).toBe(true);
  });

  it('are named when they cannot be read', async () => {
    await expect(new FileLogStore('/does/not/exist').read(query())).rejects.toThrow('/does/not/exist');
  });
});

describe('CloudWatch Logs Insights', () => {
  it('is asked with values as quoted text, so that a value cannot change the query', () => {
    const text = insightsQuery(query({ fields: { userId: '" | fields @message | filter "' } }));
    expect(text).toContain('filter userId = "\\" | fields @message | filter \\""');
  });

  type Answer = (command: StartQueryCommand | GetQueryResultsCommand | StopQueryCommand) => object | Promise<object>;
  const row = (minute: number) => [{ field: '@message', value: line(minute) }];
  /** What CloudWatch answers; by default the result at once. */
  function storeWith(results: object[], answer: Answer = () => ({ status: 'Complete', results })) {
    const logs = new CloudWatchLogsClient({ region: 'us-east-1' });
    const send = jest
      .spyOn(logs, 'send')
      .mockImplementation((async (command: Parameters<Answer>[0]) =>
        command instanceof StartQueryCommand ? { queryId: 'q' } : answer(command)) as never);
    const commands = () => send.mock.calls.map(([command]) => command as unknown as Parameters<Answer>[0]);
    return { store: new InsightsLogStore(logs, '/freelance/prod/'), commands };
  }
  afterEach(() => jest.restoreAllMocks());

  it('searches the groups of all services', async () => {
    const { store, commands } = storeWith([row(4), [{ field: '@message', value: 'x' }]]);
    expect(await store.read(query())).toMatchObject({ lines: [{}], truncated: false });
    expect((commands()[0] as StartQueryCommand).input.logGroupNames).toContain('/freelance/prod/notifications');
  });

  it('says that lines are missing where CloudWatch returns the most rows that it can', async () => {
    const { store } = storeWith(Array.from({ length: 10_000 }, () => row(4)));
    expect((await store.read(query({ limit: 50_000 }))).truncated).toBe(true);
  });

  it('ends a query that has no result in time, and says so', async () => {
    const aborted = new AbortController();
    jest.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(aborted.signal);
    const { store, commands } = storeWith([], (command) => {
      if (command instanceof StopQueryCommand) return {};
      aborted.abort();
      throw Object.assign(new Error('Request aborted'), { name: 'AbortError' });
    });
    await expect(store.read(query())).rejects.toThrow(/gave no result in 4 s: choose a shorter time$/);
    expect(commands().at(-1)).toBeInstanceOf(StopQueryCommand);
  });

  it('names the status of a query that CloudWatch ended', async () => {
    const { store } = storeWith([], () => ({ status: 'Failed' }));
    await expect(store.read(query())).rejects.toThrow(/ended the query: Failed$/);
  });
});
