import type { Status } from '@freelance/contracts/operate';

/** What one answer of `/ops/status` says for the charts. Null: not known at that time. */
export interface Sample {
  /** Milliseconds; real time of the platform. */
  at: number;
  /** Of the gateway, in the five minutes before. */
  requestsPerSecond: number | null;
  /** Answers 5xx a second in these minutes. */
  failuresPerSecond: number | null;
  p95Ms: number | null;
  /** Seconds; of any queue. */
  oldestSeconds: number | null;
  /** In the 15 minutes before. */
  mailsPerMinute: number | null;
  failedTriesPerMinute: number | null;
}

const HOUR_MS = 60 * 60 * 1_000;
const WINDOW_SECONDS = 5 * 60;
const MAIL_MINUTES = 15;
/** Between two samples; more often says nothing new: processes store their figures every 15 seconds. */
const EVERY_MS = 10_000;
/** Without a sample for so long, the line has a gap. */
const GAP_MS = 3 * EVERY_MS;

export function sampleOf(status: Status): Sample {
  const gateway = status.services.find(({ service }) => service === 'gateway');
  const counted = status.queues.filter(({ waiting }) => waiting !== null);
  const { mail } = status;
  const rate = gateway && gateway.requests !== null ? gateway.requests / WINDOW_SECONDS : null;
  return {
    at: Date.parse(status.at),
    requestsPerSecond: rate,
    failuresPerSecond: rate === null ? null : rate * (gateway?.failing ?? 0),
    p95Ms: gateway && gateway.p95 !== null ? gateway.p95 * 1_000 : null,
    oldestSeconds: counted.length === 0 ? null : Math.max(0, ...counted.map(({ oldest }) => oldest ?? 0)),
    mailsPerMinute: mail && (mail.outcomes.sent ?? 0) / MAIL_MINUTES,
    failedTriesPerMinute: mail && mail.failedTries / MAIL_MINUTES,
  };
}

/** The samples of the last hour with this one; the same array when it comes too early to say something new. */
export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last && sample.at - last.at < EVERY_MS) return samples;
  return [...samples.filter(({ at }) => sample.at - at <= HOUR_MS), sample];
}

type Figure = Exclude<keyof Sample, 'at'>;

/** Times in seconds and values, as uPlot takes them. Where samples are missing there is a gap, not a line. */
export function seriesOf(samples: readonly Sample[], figures: readonly Figure[]): [number[], ...(number | null)[][]] {
  const times: number[] = [];
  const values = figures.map((): (number | null)[] => []);
  samples.forEach((sample, index) => {
    const before = samples[index - 1];
    if (before && sample.at - before.at > GAP_MS) {
      times.push((before.at + 1) / 1_000);
      values.forEach((column) => column.push(null));
    }
    times.push(sample.at / 1_000);
    figures.forEach((figure, column) => values[column]!.push(sample[figure]));
  });
  return [times, ...values];
}
