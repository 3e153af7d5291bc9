import { loggedPath } from './logged-path';

const pathOf = (url: string, route?: string) => loggedPath({ url, routeOptions: { url: route } });

it('the log contains paths without their queries', () => {
  expect(pathOf('/job/owner/view/job-1?access_token=secret', '/job/owner/view/:jobId')).toBe('/job/owner/view/job-1');
});

it.each([
  ['/unsubscribe/secret.mac', '/unsubscribe/:token'],
  ['/unsubscribe/secret.mac?utm_source=x', '/unsubscribe/:token'],
  ['/%75nsubscribe/secret.mac', '/unsubscribe/:token'],
  ['/unsubscribe/secret.mac/more', undefined],
  ['//unsubscribe/secret.mac', '/*'],
  ['/Unsubscribe/secret.mac', '/*'],
  ['http://market.test/unsubscribe/secret.mac', undefined],
  ['/proxied/unsubscribe//secret.mac?x=1', '/*'],
])('the log contains %s on route %s without its token', (url, route) => {
  expect(pathOf(url, route)).toMatch(/\/unsubscribe\/:token$/i);
});

it.each(['verify-email', 'revert-email'])('the log contains a link to %s without its token on any route', (name) => {
  expect(pathOf(`/${name}/secret.part`, `/${name}/:token`)).toBe(`/${name}/:token`);
  expect(pathOf(`//${name}/secret.part/more`)).toBe(`//${name}/:token`);
});
