import { destinationLabel } from './destination-label';

it.each([
  ['dev-notifications-deliveries', 'deliveries'],
  ['dev-notifications-deliveries-dlq', 'deliveries-dlq'],
  ['dev-freelance-jobs-events', 'freelance-jobs-events'],
  ['dev-category-4711-topic', 'category-topics'],
  ['other-notifications-deliveries', 'other-notifications-deliveries'],
])('%s has the label %s', (name, label) => {
  expect(destinationLabel('dev')(name)).toBe(label);
});
