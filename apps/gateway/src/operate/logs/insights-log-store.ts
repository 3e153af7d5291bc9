import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CloudWatchLogsClient,
  GetQueryResultsCommand,
  type ResultField,
  StartQueryCommand,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { LogLine } from '@freelance/contracts';
import type { ServiceName } from '@freelance/manifest';
import { ServiceUnavailableError } from '@freelance/service';
import { type FoundLines, type LogQuery, LogStore, newestOf, notOfThisStore, type ReadLines } from './log-store';

/** Within the time limit of the gateway's answers. */
const ANSWER_WITHIN_MS = 4_000;
const LOOK_AGAIN_MS = 250;
const STOPPED_WITHIN_MS = 500;
/** CloudWatch returns at most so many rows. */
const MOST_ROWS = 10_000;
/** CloudWatch finds a line some seconds after it has received it. Lines of this time are found twice. */
const FOUND_WITHIN_MS = 30_000;
/** Later than so, a line of a running task does not reach CloudWatch. A longer time would make each query slower. */
const LATEST_MS = 15 * 60_000;

/** The log groups of all services on AWS, searched by CloudWatch Logs Insights. */
export class InsightsLogStore extends LogStore {
  private readonly groups: string[];

  /**
   * @param prefix of the log groups, e.g. `/freelance/prod/`
   * @param services whose log groups exist: a query of a missing group fails
   */
  constructor(
    private readonly logs: CloudWatchLogsClient,
    private readonly prefix: string,
    services: readonly ServiceName[],
    private readonly now: () => Date = () => new Date(),
  ) {
    super();
    this.groups = services.map((service) => `${prefix}${service}`);
  }

  get source(): string {
    return `${this.prefix}*`;
  }

  async read(query: LogQuery): Promise<ReadLines> {
    const after = query.after === undefined ? undefined : receivedAfter(query.after);
    const from = Math.max(query.from.getTime(), after === undefined ? 0 : after - LATEST_MS);
    const next = new Date(this.now().getTime() - FOUND_WITHIN_MS).toISOString();
    return { ...(await this.search({ ...query, from: new Date(from) }, after)), next };
  }

  private async search(query: LogQuery, after: number | undefined): Promise<FoundLines> {
    const abortSignal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    let started: string | undefined;
    try {
      const { queryId } = await this.logs.send(
        new StartQueryCommand({
          logGroupNames: this.groups,
          startTime: Math.floor(query.from.getTime() / 1_000),
          endTime: Math.ceil(query.to.getTime() / 1_000),
          queryString: insightsQuery(query, after),
        }),
        { abortSignal },
      );
      started = queryId;
      return await this.resultOf(queryId, query, abortSignal);
    } catch (error) {
      if (started !== undefined) await this.stop(started);
      if (!abortSignal.aborted) throw error;
      throw new ServiceUnavailableError(
        `CloudWatch Logs Insights on ${this.source} gave no result in ${ANSWER_WITHIN_MS / 1_000} s: choose a shorter time`,
      );
    }
  }

  private async resultOf(queryId: string | undefined, query: LogQuery, abortSignal: AbortSignal): Promise<FoundLines> {
    for (;;) {
      const { status, results = [] } = await this.logs.send(new GetQueryResultsCommand({ queryId }), { abortSignal });
      if (status === 'Complete') {
        const { lines, truncated } = newestOf(results.flatMap(lineOf), query.limit);
        return { lines, truncated: truncated || results.length >= MOST_ROWS };
      }
      if (status !== 'Running' && status !== 'Scheduled') {
        throw new ServiceUnavailableError(`CloudWatch Logs Insights on ${this.source} ended the query: ${status}`);
      }
      await sleep(LOOK_AGAIN_MS, undefined, { signal: abortSignal });
    }
  }

  /** A query that nobody waits for would go on and cost. */
  private async stop(queryId: string): Promise<void> {
    await this.logs
      .send(new StopQueryCommand({ queryId }), { abortSignal: AbortSignal.timeout(STOPPED_WITHIN_MS) })
      .catch(() => undefined);
  }
}

function receivedAfter(after: string): number {
  const at = Date.parse(after);
  if (Number.isNaN(at)) throw notOfThisStore();
  return at;
}

/**
 * The query for Logs Insights. Values are JSON strings, so a value cannot end its quotes.
 * @param after only lines that CloudWatch received later; milliseconds since 1970
 */
export function insightsQuery({ fields, minLevel, limit }: LogQuery, after?: number): string {
  const conditions = [
    ...(after === undefined ? [] : [`@ingestionTime > ${after}`]),
    `level >= ${minLevel}`,
    ...Object.entries(fields).map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
  ];
  return [
    'fields @message',
    ...conditions.map((condition) => `filter ${condition}`),
    'sort @timestamp desc',
    `limit ${Math.min(MOST_ROWS, limit + 1)}`,
  ].join(' | ');
}

function lineOf(row: ResultField[]): LogLine[] {
  const message = row.find(({ field }) => field === '@message')?.value;
  try {
    return message === undefined ? [] : [JSON.parse(message) as LogLine];
  } catch {
    return [];
  }
}
