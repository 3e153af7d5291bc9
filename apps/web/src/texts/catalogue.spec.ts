import { IntlMessageFormat } from 'intl-messageformat';
import { catalogue as de } from './de';
import { catalogue as en, type TextKey } from './en';
import { hardCodedTexts, mentionedKeys, sourcesOfWeb } from './testing/sources';

const keys = Object.keys(en) as TextKey[];

/** A part of a parsed message. */
interface Part {
  type: number;
  value?: string;
  options?: Record<string, { value: Part[] }>;
  children?: Part[];
}

const LITERAL = 0;

/** The arguments and tags of a message, sorted. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const visit = (parts: Part[]): void => {
    for (const { type, value, options = {}, children = [] } of parts) {
      if (type !== LITERAL && value !== undefined) found.add(children.length > 0 ? `<${value}>` : value);
      visit(children);
      for (const option of Object.values(options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, 'en').getAst());
  return [...found].sort();
}

describe('the catalogues', () => {
  it('have the same keys in the same order', () => {
    expect(Object.keys(de)).toEqual(keys);
  });

  it('take the same arguments in every language', () => {
    const differing = keys.filter((key) => argumentsOf(en[key]).join() !== argumentsOf(de[key]).join());
    expect(differing).toEqual([]);
  });

  it('have no text that ends or begins with a space, and none that is empty', () => {
    const odd = keys.filter((key) => [en[key], de[key]].some((text) => text !== text.trim() || text === ''));
    expect(odd).toEqual([]);
  });
});

describe('the sources', () => {
  const sources = sourcesOfWeb();
  const { exact, prefixes } = mentionedKeys(sources);

  it('use every text of the catalogue', () => {
    const unused = keys.filter((key) => !exact.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it('write no text of a page outside the catalogue', () => {
    expect(sources.flatMap(hardCodedTexts)).toEqual([]);
  });
});

describe('the search for hard-coded texts', () => {
  const foundIn = (code: string) =>
    hardCodedTexts({ path: 'a.tsx', code }).map((found) => found.replace('a.tsx: ', ''));

  it('finds them in elements and in attributes that people read', () => {
    expect(foundIn('<p>Hello {name}</p>')).toEqual(['Hello']);
    expect(foundIn('<p>{"Hello"}</p>')).toEqual(['Hello']);
    expect(foundIn('<p>{isNew ? "New" : `Old ${age}`}</p>')).toEqual(['New', 'Old ']);
    expect(foundIn('<input aria-label="Name" placeholder={`Your name`} />')).toEqual(['Name', 'Your name']);
  });

  it('accepts signs, names of the code and texts of the catalogue', () => {
    expect(foundIn('<p className="lead" id="x">{t("app.name")} · {count} €</p>')).toEqual([]);
    expect(foundIn('<Tag kind="time" href="/docs">{a === "open" ? 1 : 2}</Tag>')).toEqual([]);
  });
});
