import { ServiceConfig } from '@freelance/service';
import { documentedVariables, variablesOf } from '@freelance/testing';
import { MessagingConfig } from './messaging.config';

it('has the variables and defaults of docs/configuration.md', () => {
  expect(variablesOf(MessagingConfig, ServiceConfig)).toEqual(documentedVariables('Services with queues or topics'));
});
