import { text, type TextRef } from '../texts/text-ref';
import type { Field } from './fields';
import { countCharacters } from './text-faults';

export type Fields = Readonly<Record<string, Field>>;
export type Values = Record<string, string>;
/** The fault of each field that has one. */
export type Faults = Record<string, TextRef>;

export interface CheckedForm {
  faults: Faults;
  /** Without the fields that are left out. */
  body: Record<string, unknown>;
}

/** Checks every field. */
export function checkForm(fields: Fields, values: Values, locale: string): CheckedForm {
  const checked: CheckedForm = { faults: {}, body: {} };
  for (const [name, field] of Object.entries(fields)) {
    const result = field.check(values[name] ?? '', locale);
    if ('fault' in result) checked.faults[name] = result.fault;
    else if (result.value !== undefined) checked.body[name] = result.value;
  }
  return checked;
}

export interface Summary {
  heading: TextRef;
  /** In the order of the form, with the words at the field. */
  entries: { field: string; text: TextRef }[];
}

/** The summary above a form that cannot be sent; undefined without faults. */
export function summaryOf(fields: Fields, faults: Faults): Summary | undefined {
  const entries = Object.keys(fields).flatMap((field) => {
    const fault = faults[field];
    return fault ? [{ field, text: text('forms.summaryEntry', { field: fields[field]!.label, fault }) }] : [];
  });
  return entries.length === 0 ? undefined : { heading: text('forms.summary', { count: entries.length }), entries };
}

type Detail = { field: string; message: string };

/** Sentences of the server, which are written for programmers, and ours for the same fault. */
const SERVER_FAULTS: [RegExp, (typed: string, field: Field) => TextRef][] = [
  [/control characters/, () => text('forms.fault.control', { code: '', at: '' })],
  [/not valid Unicode/, () => text('forms.fault.notText', { at: '' })],
  [/https URL|valid host/, () => text('forms.fault.link')],
  [/number greater than 0/, () => text('forms.fault.amount', { small: { money: 350 }, large: { money: 1_250.5 } })],
  [
    /whole number of seconds/,
    (_typed, { rule: { minimum = 1, maximum = 0 } }) =>
      text('forms.fault.durationRange', { least: { seconds: minimum }, most: { seconds: maximum } }),
  ],
  [
    /text of 1 to \d+ characters|is required/,
    (typed, { rule: { maxLength: max = Infinity } }) =>
      countCharacters(typed) > max
        ? text('forms.fault.tooLong', { max, count: countCharacters(typed) })
        : text('forms.fault.missing'),
  ],
];

/**
 * Faults that only the server has found, at their fields: in our words where we have them, else in the server's. Details
 * about a part of a field, such as `additionalFiles.3`, belong to the field.
 * @returns the details of no field of this form in `others`
 */
export function serverFaults(
  fields: Fields,
  values: Values,
  locale: string,
  details: readonly Detail[],
): { faults: Faults; others: Detail[] } {
  const faults: Faults = {};
  const others: Detail[] = [];
  for (const detail of details) {
    const name = detail.field.split(/[.[]/, 1)[0] ?? '';
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) {
      others.push(detail);
      continue;
    }
    const typed = values[name] ?? '';
    const own = field.check(typed, locale);
    faults[name] ??= 'fault' in own ? own.fault : inOurWords(detail.message, typed, field);
  }
  return { faults, others };
}

function inOurWords(message: string, typed: string, field: Field): TextRef {
  const known = SERVER_FAULTS.find(([sentence]) => sentence.test(message));
  return known ? known[1](typed, field) : text('forms.fault.asServerSays', { message });
}

/** The part of a keyboard event that decides whether a form is sent. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  /** True while a conversion, as in Japanese, is not ended; its Enter ends the conversion. */
  isComposing: boolean;
  keyCode: number;
}

/** Safari ends the composition before it reports the Enter that ended it, with this code. */
const KEY_OF_COMPOSITION = 229;

/** Whether a key sends the form: Enter in a single-line field, Ctrl or ⌘ + Enter in any. */
export function sendsForm(press: KeyPress, isSingleLine: boolean): boolean {
  if (press.key !== 'Enter' || press.isComposing || press.keyCode === KEY_OF_COMPOSITION || press.altKey) return false;
  return press.ctrlKey || press.metaKey || (isSingleLine && !press.shiftKey);
}

/** The title of a page whose form has faults. */
export const titleWithError = (title: string): TextRef => text('forms.titleWithError', { title });
/** Beside text that was typed and refused. */
export const NOT_SENT = text('forms.notSent');
