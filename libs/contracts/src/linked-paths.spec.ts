import { linkTo } from './linked-paths';

it('a link contains the value instead of the parameter', () => {
  expect(linkTo('https://market.test', 'relistJob', 'job-1')).toBe('https://market.test/job/owner/relist/job-1');
});

it.each(['a/b', '../a', 'a?b=c', 'a#b', "$&$'", ':jobId', '⁄'])('the value %j stays one path segment', (value) => {
  const { pathname, search, hash } = new URL(linkTo('https://market.test', 'seekerJob', value));

  expect(decodeURIComponent(pathname)).toBe(`/job/seeker/view/${value}`);
  expect(pathname.split('/')).toHaveLength(5);
  expect(search + hash).toBe('');
});
