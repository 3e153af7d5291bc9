import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
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

  it('are read on where the last reading ended, in each file, whatever the time of a line', async () => {
    const [jobs, gateway] = [join(folder, 'jobs.log'), join(folder, 'gateway.log')];
    await writeFile(jobs, `${line(1)}\n`);
    await writeFile(gateway, `${line(9)}\n${line(10).slice(0, 30)}`);
    const first = await read();
    expect(first.lines.map(({ time }) => time.slice(14, 16))).toEqual(['01', '09']);
    await appendFile(jobs, `${line(2)}\n`);
    await appendFile(gateway, `${line(10).slice(30)}\n`);
    await writeFile(join(folder, 'users.log'), `${line(3)}\n`);
    const second = await read({ after: first.next });
    expect(second.lines.map(({ time }) => time.slice(14, 16))).toEqual(['02', '03', '10']);
    expect((await read({ after: second.next })).lines).toEqual([]);
    // The platform was started again with empty logs.
    await writeFile(gateway, `${line(4)}\n`);
    expect((await read({ after: second.next })).lines.map(({ time }) => time.slice(14, 16))).toEqual(['04']);
  });

  it.each(['x', '{"jobs.log":"0"}', '{"jobs.log":-1}', 'null'])('cannot be read on after %s', async (after) => {
    await expect(read({ after })).rejects.toMatchObject({ details: [{ field: 'after' }] });
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

  it('searches the groups of all services', async () => {
    const logs = new CloudWatchLogsClient({ region: 'us-east-1' });
    const send = jest.spyOn(logs, 'send').mockImplementation(((command: { input: { logGroupNames?: string[] } }) =>
      Promise.resolve(
        command.input.logGroupNames
          ? { queryId: 'q' }
          : {
              status: 'Complete',
              results: [[{ field: '@message', value: line(4) }], [{ field: '@message', value: 'x' }]],
            },
      )) as never);
    const store = new InsightsLogStore(logs, '/freelance/prod/', ['notifications', 'gateway']);
    expect((await store.read(query())).lines).toHaveLength(1);
    const [[start]] = send.mock.calls as unknown as [[{ input: { logGroupNames: string[] } }]];
    expect(start.input.logGroupNames).toEqual(['/freelance/prod/notifications', '/freelance/prod/gateway']);
  });
});
