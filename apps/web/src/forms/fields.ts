import { jsonNumberOf } from '../money/amount';
import { type AmountFault, parseAmount } from '../money/parse-amount';
import { text, type TextRef } from '../texts/text-ref';
import { readDuration, secondsOf } from './duration';
import { FORM_RULES } from './generated/rules';
import { fits, type Rule, textFault } from './text-faults';

/** What a field makes of what was typed: the value for the body (undefined: left out), or what is wrong. */
export type Checked = { value: unknown } | { fault: TextRef };

export interface Field {
  label: TextRef;
  rule: Rule;
  check(typed: string, locale: string): Checked;
}

type Forms = typeof FORM_RULES;

/** The rule of a field in a request body. */
export const ruleOf = <Form extends keyof Forms>(form: Form, field: keyof Forms[Form]): Rule =>
  FORM_RULES[form][field] as Rule;

export const textField = (label: TextRef, rule: Rule): Field => ({
  label,
  rule,
  check: (typed) => {
    // A text of spaces alone in an optional field is no text.
    const given = rule.isRequired || typed.trim() !== '' ? typed : '';
    const fault = textFault(given, rule);
    return fault ? { fault } : { value: given === '' ? undefined : given };
  },
});

export const linkField = (label: TextRef, rule: Rule): Field => ({
  label,
  rule,
  check: (typed) => {
    const given = typed.trim();
    if (given === '') return rule.isRequired ? { fault: text('forms.fault.missing') } : { value: undefined };
    if (!URL.canParse(given)) return { fault: text('forms.fault.link') };
    const url = new URL(given);
    if (url.protocol !== 'https:') return { fault: text('forms.fault.linkNotSecure') };
    if (url.username !== '' || url.password !== '') return { fault: text('forms.fault.linkWithName') };
    // Letters of other scripts and spaces are percent-encoded, as the platform demands.
    const value = fits(given, rule) ? given : url.href;
    if (!fits(value, rule)) return { fault: text('forms.fault.link') };
    const fault = textFault(value, rule);
    return fault ? { fault } : { value };
  },
});

const AMOUNT_FAULTS: Record<Exclude<AmountFault, 'empty'>, (max: number) => TextRef> = {
  'not-a-number': () => text('forms.fault.amount', { small: { money: 350 }, large: { money: 1_250.5 } }),
  'not-above-zero': () => text('forms.fault.amount', { small: { money: 350 }, large: { money: 1_250.5 } }),
  'too-many-decimals': () => text('forms.fault.amountDecimals'),
  'too-large': (max) => text('forms.fault.amountTooLarge', { max: { money: max } }),
};

export const moneyField = (label: TextRef, rule: Rule): Field => ({
  label,
  rule,
  check: (typed, locale) => {
    const parsed = parseAmount(typed, locale);
    if ('amount' in parsed) return { value: jsonNumberOf(parsed.amount) };
    if (parsed.fault !== 'empty') return { fault: AMOUNT_FAULTS[parsed.fault](rule.maximum ?? 0) };
    return rule.isRequired ? { fault: text('forms.fault.missing') } : { value: undefined };
  },
});

export const durationField = (label: TextRef, rule: Rule): Field => ({
  label,
  rule,
  check: (typed) => {
    if (typed === '') return rule.isRequired ? { fault: text('forms.fault.missing') } : { value: undefined };
    const seconds = secondsOf(readDuration(typed));
    if (seconds === undefined) return { fault: text('forms.fault.duration') };
    const { minimum = 0, maximum = Infinity } = rule;
    return seconds >= minimum && seconds <= maximum
      ? { value: seconds }
      : { fault: text('forms.fault.durationRange', { least: { seconds: minimum }, most: { seconds: maximum } }) };
  },
});

/** File names, one a line. Empty lines do not count. */
export const namesField = (label: TextRef, rule: Rule): Field => ({
  label,
  rule,
  check: (typed) => {
    const lines = typed.split(/\r?\n/).map((line) => line.trim());
    const names = lines.filter((line) => line !== '');
    if (names.length === 0) return { value: undefined };
    const { maxItems = Infinity, items } = rule;
    if (names.length > maxItems) {
      return { fault: text('forms.fault.tooManyNames', { max: maxItems, count: names.length }) };
    }
    for (const [index, line] of lines.entries()) {
      const fault = line === '' || !items ? undefined : textFault(line, items);
      if (fault) return { fault: text('forms.fault.inLine', { line: index + 1, fault }) };
    }
    return { value: names };
  },
});
