export * from './check-form';
export { DRAFT_BUTTONS, draftWords } from './draft-words';
export {
  durationOf,
  readDuration,
  secondsOf,
  type TypedDuration,
  type Unit,
  UNIT_SECONDS,
  unitWord,
  writeDuration,
} from './duration';
export { durationField, type Field, linkField, moneyField, namesField, ruleOf, textField } from './fields';
export type { Rule } from './text-faults';
