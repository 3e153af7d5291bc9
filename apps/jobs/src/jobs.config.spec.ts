import { readConfig } from '@freelance/service';
import { JobsConfig } from './jobs.config';

const required = {
  AWS_REGION: 'us-east-1',
  CATEGORIES_URL: 'http://127.0.0.1:3001',
  WEB_BASE_URL: 'https://market.test',
  LINK_SIGNING_KEY: 'a secret of thirty-two characters',
  ERASED_KEY: 'another secret of thirty-two chars',
};
const read = (variables: Record<string, string>) => readConfig(JobsConfig, { ...required, ...variables });

it('scans, reminds and approves by default as the contract says', () => {
  expect(read({})).toMatchObject({
    EXPIRY_SCAN_CRON: '*/5 * * * *',
    TIMEOUT_SCAN_CRON: '*/2 * * * *',
    REMINDER_SECONDS_BEFORE: [86_400],
    AUTO_APPROVE_AFTER_SECONDS: 1_209_600,
  });
});

it('takes several reminders, or none, and crons with seconds', () => {
  expect(read({ REMINDER_SECONDS_BEFORE: '86400, 3600' }).REMINDER_SECONDS_BEFORE).toEqual([86_400, 3_600]);
  expect(read({ REMINDER_SECONDS_BEFORE: '0' }).REMINDER_SECONDS_BEFORE).toEqual([]);
  expect(read({ EXPIRY_SCAN_CRON: '*/2 * * * * *' }).EXPIRY_SCAN_CRON).toBe('*/2 * * * * *');
});

it.each([
  ['EXPIRY_SCAN_CRON', 'every minute'],
  ['TIMEOUT_SCAN_CRON', '* * *'],
  ['REMINDER_SECONDS_BEFORE', 'a,5'],
  ['REMINDER_SECONDS_BEFORE', '86400,0'],
  ['REMINDER_SECONDS_BEFORE', '1,2,3,4,5,6'],
  ['REMINDER_SECONDS_BEFORE', '1.5'],
  ['AUTO_APPROVE_AFTER_SECONDS', '-1'],
])('refuses %s=%s, naming both', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(
    new RegExp(`${name} must be .*, but is "${value.replace(/[*.]/g, '.')}"`),
  );
});
