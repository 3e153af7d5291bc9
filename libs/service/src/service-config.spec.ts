import { documentedVariables, variablesOf } from '@freelance/testing';
import { readConfig, ServiceConfig, UrlVariable, WholeNumberVariable } from './service-config';

class ExampleConfig extends ServiceConfig {
  @WholeNumberVariable(1, 65_535)
  EXAMPLE_PORT: number = 3009;

  @UrlVariable()
  EXAMPLE_URL!: string;
}

const right = { AWS_REGION: 'us-east-1', EXAMPLE_URL: 'http://127.0.0.1:3001' };

describe('configuration', () => {
  it('uses defaults for missing or empty variables', () => {
    expect(readConfig(ExampleConfig, { ...right, ENVIRONMENT: '' })).toMatchObject({
      EXAMPLE_PORT: 3009,
      ENVIRONMENT: 'dev',
    });
  });

  it('reads numbers', () => {
    expect(readConfig(ExampleConfig, { ...right, EXAMPLE_PORT: '4000' }).EXAMPLE_PORT).toBe(4000);
  });

  it('reads the keys for calls between services', () => {
    const [first, second] = [`a:${'x'.repeat(32)}`, `b-2:${'y:/+='.repeat(8)}`];
    const read = (keys: string) => readConfig(ExampleConfig, { ...right, INTERNAL_SIGNING_KEYS: keys });
    expect(read(`${first}, ${second}`).INTERNAL_SIGNING_KEYS).toEqual([first, second]);
    expect(read('').INTERNAL_SIGNING_KEYS).toEqual([]);
  });

  it.each([
    'no-key-id',
    'a:too-short',
    `a b:${'x'.repeat(32)}`,
    `a:${'x'.repeat(32)},a:${'y'.repeat(32)}`,
    `:${'x'.repeat(32)}`,
  ])('refuses the keys %s without showing them', (keys) => {
    const reading = () => readConfig(ExampleConfig, { ...right, INTERNAL_SIGNING_KEYS: keys });
    expect(reading).toThrow('INTERNAL_SIGNING_KEYS must be a list like kid1:secret,kid2:secret');
    expect(reading).not.toThrow(keys);
  });

  it('requires signing keys in production', () => {
    const production = { ...right, ENVIRONMENT: 'prod' };
    expect(() => readConfig(ExampleConfig, production)).toThrow('INTERNAL_SIGNING_KEYS must be set in production');
    expect(() => readConfig(ExampleConfig, { ...production, INTERNAL_SIGNING_KEYS: ' , ' })).toThrow('must be set');
    expect(() => readConfig(ExampleConfig, { ...right, ENVIRONMENT: 'production' })).not.toThrow();
  });

  it('names every wrong value with its rule', () => {
    const wrong = { EXAMPLE_PORT: '0x10', EXAMPLE_URL: 'http://a/path', ENVIRONMENT: 'Prod_1', LOG_LEVEL: 'loud' };
    expect(() => readConfig(ExampleConfig, wrong)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /EXAMPLE_PORT must be a whole number from 1 to 65535, but is "0x10"[^]*EXAMPLE_URL must be an origin[^]*ENVIRONMENT must be[^]*AWS_REGION must name[^]*LOG_LEVEL must be one of/,
        ) as string,
      }),
    );
  });

  it('accepts a crash point, but not in production', () => {
    expect(readConfig(ExampleConfig, { ...right, CRASH_AT: 'after-write:3' }).CRASH_AT).toBe('after-write:3');
    const read = (given: object) => () => readConfig(ExampleConfig, { ...right, ...given });
    expect(read({ CRASH_AT: 'after-lunch' })).toThrow('CRASH_AT must be one of after-write, after-publish');
    expect(read({ CRASH_AT: 'after-write', ENVIRONMENT: 'prod' })).toThrow(
      'CRASH_AT is for tests only: remove it where ENVIRONMENT is prod',
    );
  });

  it('has the sandbox clock off by default, and always in production', () => {
    expect(readConfig(ExampleConfig, right).SANDBOX_CLOCK).toBe('off');
    expect(readConfig(ExampleConfig, { ...right, SANDBOX_CLOCK: 'on' }).SANDBOX_CLOCK).toBe('on');
    expect(() => readConfig(ExampleConfig, { ...right, SANDBOX_CLOCK: 'yes' })).toThrow(
      'SANDBOX_CLOCK must be on or off',
    );
    expect(() => readConfig(ExampleConfig, { ...right, SANDBOX_CLOCK: 'on', ENVIRONMENT: 'prod' })).toThrow(
      'SANDBOX_CLOCK must be off where ENVIRONMENT is prod, but is "on"',
    );
  });
});

it('has the variables and defaults of docs/configuration.md', () => {
  expect(variablesOf(ServiceConfig)).toEqual(documentedVariables('Every service'));
});
