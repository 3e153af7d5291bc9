import { collected, fromLines, grown } from '@freelance/alarms';
import type { Dashboard } from '../dashboard';
import { largest, shown } from '../query';

const CREATED = shown('freelance_jobs_created_total');
const CREATIONS = 'http_server_request_duration_seconds_count';
/** Answers 404 only for an unknown category. */
const CREATION = 'service="jobs",http_request_method="POST",http_route="/job/owner/create"';
const TRANSITIONS = 'freelance_job_transitions_total';
const inOneDay = (series: string, by: string): string => grown(series, '1d', by);

export const business: Dashboard = {
  name: 'business',
  title: 'Business',
  panels: [
    {
      title: 'Jobs created in a day',
      unit: 'count',
      view: 'number',
      queries: [{ expression: inOneDay(CREATED, ''), legend: 'jobs' }],
      aws: [collected('freelance_jobs_created_total', 'Sum', { service: 'jobs' })],
    },
    {
      title: 'Jobs created in a day, by category',
      unit: 'count',
      queries: [{ expression: inOneDay(CREATED, 'category'), legend: '{{category}}' }],
      aws: [
        {
          logs: 'jobs',
          query:
            'filter msg = "request" and kind like "/owner/create" and outcome = "ok" | stats count() as jobs by bin(1d)',
        },
      ],
    },
    {
      title: 'Changes of jobs in a day',
      unit: 'count',
      queries: [{ expression: inOneDay(shown(TRANSITIONS), 'from, to, by'), legend: '{{from}} → {{to}} by {{by}}' }],
      aws: [{ search: collected(TRANSITIONS, 'Sum'), by: ['to'] }],
    },
    {
      title: 'Approved jobs per created job, in a day',
      unit: 'share',
      queries: [
        {
          expression: `${inOneDay(shown(TRANSITIONS, 'to="approved"'), '')} / ${inOneDay(CREATED, '')}`,
          legend: 'approved',
        },
      ],
      aws: [
        collected(TRANSITIONS, 'Sum', { to: 'approved' }),
        collected('freelance_jobs_created_total', 'Sum', { service: 'jobs' }),
      ],
    },
    {
      title: 'Time from creation to approval (median of a day)',
      unit: 'seconds',
      queries: [
        {
          expression: `histogram_quantile(0.5, sum by (le) (increase(${shown('freelance_job_completion_seconds_bucket')}[1d])))`,
          legend: 'median',
        },
      ],
      aws: [collected(TRANSITIONS, 'Sum', { to: 'approved' })],
    },
    {
      title: 'Active users of a day, by role',
      unit: 'count',
      queries: [largest(shown('freelance_active_users'), 'role')],
      aws: [{ search: collected('freelance_active_users', 'Maximum'), by: ['role'] }],
    },
    {
      title: 'Jobs that expired, and batches of late claims',
      unit: 'count',
      queries: [{ expression: inOneDay(shown(TRANSITIONS, 'by="time"'), 'to'), legend: '{{to}}' }],
      aws: [fromLines('jobs_expired', 'Sum'), fromLines('timeout_batches_processed', 'Sum')],
    },
    {
      title: 'Jobs for a category that does not exist',
      unit: 'count',
      queries: [
        {
          expression:
            `${grown(shown(CREATIONS, `${CREATION},http_response_status_code="404"`), '1h')} or ` +
            `0 * ${grown(shown(CREATIONS, CREATION), '1h')}`,
          legend: 'refused in one hour',
        },
      ],
      aws: [fromLines('creations_without_category', 'Sum')],
    },
  ],
};
