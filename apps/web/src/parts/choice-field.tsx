import type { ReactNode } from 'react';
import './choice-field.css';
import { Field, FieldGroup, type FieldProps } from './field';

export interface Option<Value extends string = string> {
  value: Value;
  label: ReactNode;
  /** What choosing it means, such as the instant. */
  help?: ReactNode;
  /** At the end of the line: how many have it. */
  count?: number;
}

interface OneProps<Value extends string> extends FieldProps {
  value: Value | undefined;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
}

interface ManyProps<Value extends string> extends FieldProps {
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  options: readonly Option<Value>[];
}

/** The browser's own list: few options, or on a phone. */
export function Select<Value extends string>(props: OneProps<Value> & { choose?: string; hidesLabel?: boolean }) {
  const { value, onChange, onBlur, options, choose, ...field } = props;
  return (
    <Field {...field}>
      {(attributes) => (
        <select
          {...attributes}
          className="control"
          value={value ?? ''}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {choose !== undefined && value === undefined && (
            <option value="" disabled>
              {choose}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of a few, each with what it means. */
export function RadioGroup<Value extends string>({ value, onChange, onBlur, options, ...field }: OneProps<Value>) {
  return (
    <FieldGroup {...field}>
      {({ id }) => (
        <div className="options" onBlur={onBlur}>
          {options.map((option, index) => (
            <label key={option.value}>
              <input
                type="radio"
                // The error summary leads to the first one.
                id={index === 0 ? id : undefined}
                name={id}
                value={option.value}
                checked={option.value === value}
                onChange={() => onChange(option.value)}
              />
              <span>
                <strong>{option.label}</strong>
                {option.help !== undefined && <span className="muted small">{option.help}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

/** Several of a list. */
export function CheckboxGroup<Value extends string>({ values, onChange, onBlur, options, ...field }: ManyProps<Value>) {
  const toggle = (value: Value, isOn: boolean): void =>
    onChange(isOn ? [...values, value] : values.filter((other) => other !== value));
  return (
    <FieldGroup {...field}>
      {({ id }) => (
        <div onBlur={onBlur}>
          {options.map((option, index) => (
            <Checkbox
              key={option.value}
              id={index === 0 ? id : undefined}
              isOn={values.includes(option.value)}
              onChange={(isOn) => toggle(option.value, isOn)}
              count={option.count}
            >
              {option.label}
            </Checkbox>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

interface CheckboxProps {
  id?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  count?: number;
  children: ReactNode;
}

export const Checkbox = ({ id, isOn, onChange, count, children }: CheckboxProps) => (
  <label className="tick">
    <input type="checkbox" id={id} checked={isOn} onChange={(event) => onChange(event.target.checked)} />
    <span>{children}</span>
    {count !== undefined && <span className="tick-count">{count}</span>}
  </label>
);
