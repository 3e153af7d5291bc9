import { indexOf } from './tables';

it('the name of an index that the table does not have does not compile', () => {
  expect(indexOf('jobs', 'OpenJobsIndex')).toBe('OpenJobsIndex');
  // @ts-expect-error -- an index of another table
  indexOf('jobs', 'JobClaimsIndex');
  // @ts-expect-error -- no index at all
  indexOf('jobHistory', 'OutboxIndex');
});
