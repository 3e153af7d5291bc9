import { Service } from './nothing-broken';
import { Store } from './store';

it('tells colours', async () => {
  expect(await new Service(new Store()).colour('open')).toBe('green');
});
