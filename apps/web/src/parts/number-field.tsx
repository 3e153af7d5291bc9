import { Field, type FieldProps } from './field';

interface NumberFieldProps extends FieldProps {
  /** As it was typed. */
  value: string;
  onChange: (typed: string) => void;
}

/** A whole number. It has no arrows that change it by accident when the page is scrolled. */
export const NumberField = ({ value, onChange, onBlur, ...field }: NumberFieldProps) => (
  <Field {...field}>
    {(attributes) => (
      <div className="field-pair">
        <input
          {...attributes}
          className="control"
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          value={value}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    )}
  </Field>
);
