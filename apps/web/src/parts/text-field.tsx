import type { InputHTMLAttributes } from 'react';
import { Counter, isNearLimit } from './counter';
import { Field, type FieldProps } from './field';

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Most characters. Longer pasted text stays, and is marked. */
  limit?: number;
}

interface TextFieldProps
  extends
    TextProps,
    Pick<
      InputHTMLAttributes<HTMLInputElement>,
      'type' | 'inputMode' | 'autoComplete' | 'autoFocus' | 'dir' | 'spellCheck'
    > {
  hidesLabel?: boolean;
  placeholder?: string;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, limit, type = 'text', autoComplete = 'off', dir = 'auto', ...rest } = props;
  const { inputMode, autoFocus, spellCheck, placeholder, ...field } = rest;
  return (
    <Field
      {...field}
      after={limit !== undefined && isNearLimit(value, limit) ? <Counter text={value} limit={limit} /> : undefined}
    >
      {(attributes) => (
        <input
          {...attributes}
          {...{ type, inputMode, autoFocus, spellCheck, autoComplete, dir, placeholder, value, onBlur }}
          className="control"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function TextArea({ value, onChange, onBlur, limit, ...field }: TextProps) {
  return (
    <Field
      {...field}
      after={limit !== undefined && isNearLimit(value, limit) ? <Counter text={value} limit={limit} /> : undefined}
    >
      {(attributes) => (
        <textarea
          {...attributes}
          {...{ value, onBlur }}
          className="control"
          dir="auto"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
