import { readConfig } from '@freelance/service';
import { NotificationsConfig } from './notifications.config';

const required = {
  AWS_REGION: 'us-east-1',
  CATEGORIES_URL: 'http://127.0.0.1:3001',
  WEB_BASE_URL: 'https://market.test',
  LINK_SIGNING_KEY: 'a secret of thirty-two characters',
  ERASED_KEY: 'another secret of thirty-two chars',
};
const read = (variables: Record<string, string>) => readConfig(NotificationsConfig, { ...required, ...variables });

it.each(['noreply@market.test', 'noreply@xn--bcher-kva.example'])('accepts %s as the sender of mails', (sender) => {
  expect(read({ MAIL_FROM: sender }).MAIL_FROM).toBe(sender);
});

it.each(['nobody', 'müller@example.com', 'noreply@bücher.example', 'Market <noreply@market.test>'])(
  'refuses %s as the sender of mails, which SES does not accept',
  (sender) => {
    expect(() => read({ MAIL_FROM: sender })).toThrow(`MAIL_FROM must be an e-mail address, but is "${sender}"`);
  },
);
