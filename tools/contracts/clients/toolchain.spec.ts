import { lackOf, versionIn } from './toolchain';

const node = (script: string) => ['node', '-e', script] as const;

describe('a toolchain', () => {
  it.each<[string, [number, number] | undefined]>([
    ['go version go1.26.8 linux/amd64', [1, 26]],
    ['3.11.7', [3, 11]],
    ['go version devel', undefined],
  ])('that prints %j has the version %j', (text, version) => {
    expect(versionIn(text)).toEqual(version);
  });

  it('is available when it is as new as required', async () => {
    const one = { name: 'One', least: [1, 9] as const, asks: node('console.log("one 1.10.0")') };
    expect(await lackOf(one)).toBeUndefined();
    expect(await lackOf({ ...one, least: [0, 99] })).toBeUndefined();
  });

  it.each([
    ['is old', node('console.log("one 1.8.7")'), 'install One 1.9 or newer (found 1.8)'],
    ['fails', node('process.exit(1)'), 'install One 1.9 or newer (`node` with what it needs is not there)'],
    [
      'is not there',
      ['no-such-program'] as const,
      'install One 1.9 or newer (`no-such-program` with what it needs is not there)',
    ],
  ])('that %s has to be installed', async (_what, asks, sentence) => {
    expect(await lackOf({ name: 'One', least: [1, 9], asks })).toBe(sentence);
  });
});
