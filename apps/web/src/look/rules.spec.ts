import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const sources = join(__dirname, '..');
const filesEndingWith = (end: RegExp): string[] =>
  readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && end.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

function linesWith(end: RegExp, pattern: RegExp): string[] {
  return filesEndingWith(end).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${relative(sources, file)}: ${line.trim()}`),
  );
}

it('styles by logical directions only, so that pages mirror for languages written from right to left', () => {
  const sides = '(left|right|top|bottom)';
  const physical = new RegExp(
    `(^|[\\s;{])(${sides}|(margin|padding|border|scroll-(margin|padding))-${sides}(-\\w+)?|(min-|max-)?(width|height)` +
      `|border-${sides}-${sides}-radius|(text-align|float|clear): *(left|right)) *:|(text-align|float): *(left|right)`,
  );
  expect(linesWith(/\.css$/, physical).filter((line) => !line.includes('@media'))).toEqual([]);
});

it('has no style attributes, which the content security policy forbids', () => {
  expect(linesWith(/(?<!\.spec)\.tsx$/, /\bstyle=\{|dangerouslySetInnerHTML/)).toEqual([]);
});

it('takes colours from the tokens', () => {
  const own = linesWith(/\.css$/, /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i);
  expect(own.filter((line) => !/^look\/(tokens|output)\.css/.test(line))).toEqual([]);
});
