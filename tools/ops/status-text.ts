import type { MailStatus, QueueStatus, ServiceStatus, Status, StatusReason } from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import { durationBetween, shortDuration } from './durations';
import { tableOf } from './report';

const NONE = '–';
/** Not known, because a dependency does not answer. */
const UNKNOWN = '?';

/** The state of the platform for a terminal. */
export function statusText(status: Status): string {
  const { environment, level, reasons, services, queues, outboxes, time, mail, worstClock, at } = status;
  const [worst, ...others] = reasons;
  const sections = [
    `${environment}  ${level.toUpperCase()}${worst ? ` ${reasonText(worst, at)}` : ''}`,
    ...others.map((reason) => `     ${reasonText(reason, at)}`),
    '',
    tableOf([
      ['service', 'tasks', 'ready', 'version', 'up', 'restarts 1h', 'requests 5m', '5xx 5m', 'p95', 'degraded'],
      ...services.map((service) => serviceRow(service, at)),
    ]),
    ...(queues.length > 0
      ? ['', tableOf([['queue', 'waiting', 'oldest', 'in flight', 'retrying', 'dead'], ...queues.map(queueRow)])]
      : []),
    ...(outboxes.length + time.length > 0 ? [''] : []),
    ...outboxes.map(
      ({ service, waiting, oldest }) => `outbox ${service}  waiting ${waiting} · oldest ${secondsText(oldest)}`,
    ),
    ...time.map(
      ({ kind, overdue, lastScan }) =>
        `time ${kind}  overdue ${overdue} · last scan ${lastScan ? `${durationBetween(lastScan, at)} ago` : 'none'}`,
    ),
    `mail 15 min  ${mail === null ? UNKNOWN : mailText(mail)}`,
    `clock  worst ${worstClock === null ? UNKNOWN : `${worstClock >= 0 ? '+' : ''}${worstClock.toFixed(2)} s`}`,
  ];
  return sections.join('\n');
}

function reasonText({ sentence, since, runbook }: StatusReason, at: string): string {
  const lasting = since === undefined ? '' : ` for ${durationBetween(since, at)}`;
  return `${sentence}${lasting} → docs/runbooks/${runbook}.md`;
}

const serviceRow = (service: ServiceStatus, at: string): string[] => [
  service.service,
  service.silent > 0 ? `${service.tasks} (${service.silent} silent)` : known(service.tasks),
  known(service.ready),
  service.versions.join(', ') || NONE,
  service.upSince === null ? NONE : durationBetween(service.upSince, at),
  restartsText(service),
  known(service.requests),
  service.failing === null ? NONE : `${(service.failing * 100).toFixed(1)} %`,
  service.p95 === null ? NONE : `${Math.round(service.p95 * 1_000)} ms`,
  service.degraded.join(', '),
];

function restartsText({ restarts, killed }: ServiceStatus): string {
  if (restarts === null) return UNKNOWN;
  const ends = [
    ...(killed > 0 ? [`${killed} killed`] : []),
    ...(restarts > killed ? [`${restarts - killed} stopped`] : []),
  ];
  return ends.length > 0 ? `${restarts} (${ends.join(', ')})` : '0';
}

const queueRow = ({ queue, waiting, oldest, inFlight, retrying, dead }: QueueStatus): string[] => [
  queue,
  known(waiting),
  waiting === null ? UNKNOWN : secondsText(oldest),
  known(inFlight),
  known(retrying),
  known(dead),
];

const known = (value: number | null): string => (value === null ? UNKNOWN : String(value));

const secondsText = (seconds: number | null): string => (seconds === null ? NONE : shortDuration(seconds));

function mailText({ outcomes, failedTries, feedback, p95Delay }: MailStatus): string {
  const counts = [...Object.entries(outcomes), ...Object.entries(feedback)].map(([name, count]) => `${name} ${count}`);
  const tries = failedTries === 0 ? [] : [`${counted(failedTries, 'failed try', 'failed tries')}, each repeated`];
  const delay = p95Delay === null ? [] : [`p95 delay ${shortDuration(p95Delay)}`];
  return [...counts, ...tries, ...delay].join(' · ') || 'none';
}
