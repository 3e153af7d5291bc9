import { BESIDE_VARIABLE, type Beside } from '../earlier-release';
import { lackOf } from './needs';

describe('a test that needs an app of a release', () => {
  const before = process.env[BESIDE_VARIABLE];
  afterEach(() => {
    if (before === undefined) delete process.env[BESIDE_VARIABLE];
    else process.env[BESIDE_VARIABLE] = before;
  });

  const runBeside = (version: string) => {
    const release: Beside = { name: `v${version}`, version, folder: '/nowhere', apps: ['jobs'] };
    process.env[BESIDE_VARIABLE] = JSON.stringify(release);
  };

  it('runs when every app is of this commit', () => {
    delete process.env[BESIDE_VARIABLE];
    expect(lackOf({ app: 'jobs', since: '99.0.0' })).toBeUndefined();
  });

  it('is skipped beside an older app, with the reason', () => {
    runBeside('0.9.0');
    expect(lackOf({ app: 'jobs', since: '0.10.0' })).toBe('jobs is that of v0.9.0 here');
  });

  it('runs again, unchanged, once the earlier release also has the feature', () => {
    runBeside('0.10.0');
    expect(lackOf({ app: 'jobs', since: '0.10.0' })).toBeUndefined();
    expect(lackOf({ app: 'jobs', since: '0.9.0' })).toBeUndefined();
  });

  it('runs beside older apps that it does not need', () => {
    runBeside('0.9.0');
    expect(lackOf({ app: 'gateway', since: '0.10.0' })).toBeUndefined();
  });
});
