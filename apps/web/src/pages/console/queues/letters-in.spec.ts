import { lettersIn } from './letters-in';

describe('The number of letters in a plan', () => {
  it.each([
    ['Remove 7 dead letters (6 refused, 1 unparseable) from dev-deliveries-dlq for good', '7'],
    ['Remove at least 1000 dead letters (1000 refused) from dev-deliveries-dlq for good', '1000'],
    ['Remove 1 dead letter from dev-deliveries-dlq for good', '1'],
    ['Send all back', undefined],
  ])('%s', (sentence, count) => {
    expect(lettersIn([sentence])).toBe(count);
  });
});
