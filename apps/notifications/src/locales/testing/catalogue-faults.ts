import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Messages = Readonly<Record<string, string>>;

/** The type of a literal in the parser, whose names `intl-messageformat` does not export. */
const LITERAL = 0;
const isLiteral = (element: Element): element is Extract<Element, { type: 0 }> => Number(element.type) === LITERAL;

/** What is wrong with a catalogue, compared with the English one. */
export function faultsOf(language: string, catalogue: Messages, english: Messages): string[] {
  const keys = new Set([...Object.keys(english), ...Object.keys(catalogue)]);
  return [...keys].flatMap((key) => {
    const [message, reference] = [catalogue[key], english[key]];
    if (message === undefined) return [`${key} is missing`];
    if (reference === undefined) return [`${key} is not in the English catalogue`];
    return faultsOfMessage(language, message, reference).map((fault) => `${key} ${fault}`);
  });
}

function faultsOfMessage(language: string, message: string, reference: string): string[] {
  let elements: Element[];
  try {
    elements = parse(message, language);
  } catch (error) {
    return [`is no ICU message: ${(error as Error).message}`];
  }
  if (message.trim() === '' || message !== message.trim()) return ['is empty, or begins or ends with a blank'];
  const faults = formFaults(elements, language);
  const [found, expected] = [argumentsOf(elements), argumentsOf(parse(reference, 'en'))];
  if (found !== expected) faults.push(`has the arguments [${found}] in place of [${expected}]`);
  if (language !== 'en' && message === reference && isSentence(elements)) faults.push('is not translated');
  return faults;
}

const parse = (message: string, language: string): Element[] =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst();

/** Every element, those in the forms of plurals and selects too. */
const allOf = (elements: Element[]): Element[] =>
  elements.flatMap((element) => [
    element,
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => allOf(value)) : []),
  ]);

const argumentsOf = (elements: Element[]): string =>
  [...new Set(allOf(elements).flatMap(describeArgument))].sort().join(', ');

function describeArgument(element: Element): string[] {
  if ('pluralType' in element) return [`${element.value}: ${element.pluralType} plural`];
  if ('options' in element) return [`${element.value}: select ${Object.keys(element.options).sort().join('|')}`];
  if ('style' in element) return [`${element.value}: format`];
  return 'value' in element && !isLiteral(element) ? [element.value] : [];
}

/** The forms of plurals that the language needs for whole numbers, and no others except exact ones such as `=0`. */
function formFaults(elements: Element[], language: string): string[] {
  return allOf(elements).flatMap((element) => {
    if (!('pluralType' in element)) return [];
    const rules = new Intl.PluralRules(language, { type: element.pluralType });
    const needed = new Set(Array.from({ length: 1_000 }, (_, number) => rules.select(number)));
    const known: string[] = rules.resolvedOptions().pluralCategories;
    const forms = Object.keys(element.options).filter((form) => !form.startsWith('='));
    return [
      ...[...needed].filter((form) => !forms.includes(form)).map((form) => `lacks the plural form ${form}`),
      ...forms
        .filter((form) => !known.includes(form))
        .map((form) => `has the plural form ${form}, unknown in ${language}`),
    ];
  });
}

/** A single word may be the same in two languages. */
const isSentence = (elements: Element[]): boolean =>
  /\p{L}\s+\p{L}/u.test(
    allOf(elements)
      .map((element) => (isLiteral(element) ? element.value : ' '))
      .join(''),
  );
