import { APPS, countSeries, documentedMetrics, metricNamesIn, type Platform, waitFor } from '@freelance/testing';
import { Api } from '../api';
import type { OnePlatform } from './one-platform';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';
const MOST_SERIES = 2_000;

export const metrics = (shared: OnePlatform) =>
  describe('the metrics of the services', () => {
    let platform: Platform;
    let api: Api;

    beforeAll(async () => {
      platform = shared.platform;
      api = new Api(platform.url);
      await api.post('/categories', { body: { name: 'Web Development' } });
      const jobId = await api.postJob(OWNER);
      await api.post(`/job/seeker/claim/${jobId}`, { user: SEEKER });
    });
    it('are those in docs/monitoring.md', async () => {
      const texts = await Promise.all(APPS.map((app) => platform.metricsOf(app)));
      const names = new Set(texts.flatMap(metricNamesIn));
      expect([...names].sort()).toEqual(documentedMetrics());
    });

    it.each(APPS)('of %s are fewer than 2,000 series', async (app) => {
      expect(countSeries(await platform.metricsOf(app))).toBeLessThan(MOST_SERIES);
    });

    it('are not served to clients', async () => {
      expect((await api.get('/metrics')).status).toBe(404);
      for (const app of APPS) expect((await fetch(`${platform.serviceUrl(app)}/metrics`)).ok).toBe(false);
    });

    it.each([
      ['jobs', /^freelance_jobs_created_total\{category="web-development"\} 1$/m],
      ['jobs', /^freelance_job_transitions_total\{from="open",to="claimed",by="seeker"\} 1$/m],
      ['jobs', /^freelance_active_users\{role="owner"\} 1$/m],
      [
        'jobs',
        /^db_client_operation_duration_seconds_count\{db_operation_name="PutItem",db_collection_name=".*-JobsTable",error_type=""\} /m,
      ],
      ['jobs', /^freelance_dynamodb_consumed_units_total\{table=".*-JobsTable",index="",kind="write"\} /m],
      [
        'jobs',
        /^messaging_client_operation_duration_seconds_count\{messaging_destination_name="freelance-jobs-events",messaging_operation_name="PublishBatch",error_type=""\} /m,
      ],
      ['jobs', /^freelance_outbox_entries 0$/m],
      ['jobs', /^freelance_jobs_overdue\{kind="timeout"\} 0$/m],
      ['jobs', /^freelance_dependency_up\{dependency="dynamodb"\} 1$/m],
      ['jobs', /^http_client_request_duration_seconds_count\{server_address="127\.0\.0\.1:\d+",error_type=""\} /m],
      ['gateway', /^http_client_request_duration_seconds_count\{server_address="127\.0\.0\.1:\d+",error_type=""\} /m],
      ['gateway', /^freelance_build_info\{version="development",commit="unknown"\} 1$/m],
      ['notifications', /^freelance_queue_messages\{queue="deliveries",state="waiting"\} \d/m],
      ['notifications', /^freelance_queue_oldest_seconds\{queue="deliveries"\} /m],
      ['notifications', /^freelance_dead_letters\{queue="deliveries"\} 0$/m],
      ['notifications', /^rpc_client_call_duration_seconds_count\{rpc_method="SES\/SendRawEmail",error_type=""\} /m],
    ] as const)('of %s have a value for %s', async (app, series) => {
      const text = await waitFor(
        async () => {
          const metrics = await platform.metricsOf(app);
          return series.test(metrics) ? metrics : undefined;
        },
        { what: String(series) },
      );
      expect(text).toMatch(series);
    });
  });
