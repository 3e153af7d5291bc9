import { execFileSync } from 'node:child_process';
import { curlLine } from './curl';
import { ODD_TEXTS } from './odd-values';

describe('a request as a line for a shell', () => {
  it.each(ODD_TEXTS.filter((text) => text.length < 4_000 && !/\p{Cs}/u.test(text) && !text.includes('\0')))(
    'gives curl the body %j as it was',
    (body) => {
      const line = curlLine('http://localhost', { method: 'POST', path: '/', headers: [['a', "it's"]], body });
      const script = line.replace('curl ', "printf '%s\\n' ");

      const told = execFileSync('bash', ['-c', script], { encoding: 'utf8' });

      expect(told.endsWith(`\na: it's\n--data-binary\n${body}\n`)).toBe(true);
    },
  );
});
