import { type ReactNode, useId } from 'react';
import { useTexts } from '../texts/use-texts';
import { classes } from './classes';
import './field.css';

/** What every field has around it. */
export interface FieldProps {
  /** The error summary links to it; without one, the field makes its own. */
  id?: string;
  label: ReactNode;
  help?: ReactNode;
  /** The fault, in words; the field is marked as long as there is one. */
  error?: string;
  isOptional?: boolean;
  onBlur?: () => void;
}

interface ControlAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  /** What follows the control, such as a counter or the instant that a duration means. */
  after?: ReactNode;
  /** A label that only screen readers need. */
  hidesLabel?: boolean;
  children: (attributes: ControlAttributes) => ReactNode;
}

/** Label, help, control, error, in this order for eyes and for screen readers. */
export function Field({ id, label, help, error, isOptional, after, hidesLabel, children }: FrameProps) {
  const own = useId();
  const field = id ?? own;
  const ids = { help: `${field}-help`, error: `${field}-error`, after: `${field}-after` };
  return (
    <div className={classes('field', error !== undefined && 'field-bad')}>
      <label htmlFor={field} className={classes(hidesLabel && 'visually-hidden')}>
        {label}
        {isOptional && <OptionalMark />}
      </label>
      {help !== undefined && (
        <p className="field-help" id={ids.help}>
          {help}
        </p>
      )}
      {children({
        id: field,
        'aria-describedby': describedBy(
          help !== undefined && ids.help,
          error !== undefined && ids.error,
          after !== undefined && ids.after,
        ),
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error !== undefined && <FieldError id={ids.error}>{error}</FieldError>}
      {after !== undefined && (
        <div className="field-help" id={ids.after}>
          {after}
        </div>
      )}
    </div>
  );
}

const describedBy = (...ids: (string | false)[]): string | undefined => ids.filter(Boolean).join(' ') || undefined;

export function OptionalMark() {
  const { t } = useTexts();
  return <span className="field-optional"> {t('parts.field.optional')}</span>;
}

export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="field-error" id={id}>
    {children}
  </p>
);

/** Several controls with one name. */
export function FieldGroup({ id, label, help, error, isOptional, after, children }: FrameProps) {
  const own = useId();
  const field = id ?? own;
  const ids = { help: `${field}-help`, error: `${field}-error`, after: `${field}-after` };
  const described = describedBy(
    help !== undefined && ids.help,
    error !== undefined && ids.error,
    after !== undefined && ids.after,
  );
  return (
    <fieldset className={classes('field', error !== undefined && 'field-bad')} aria-describedby={described}>
      <legend>
        {label}
        {isOptional && <OptionalMark />}
      </legend>
      {help !== undefined && (
        <p className="field-help" id={ids.help}>
          {help}
        </p>
      )}
      {children({ id: field, 'aria-describedby': described, 'aria-invalid': error === undefined ? undefined : true })}
      {error !== undefined && <FieldError id={ids.error}>{error}</FieldError>}
      {after !== undefined && (
        <div className="field-help" id={ids.after}>
          {after}
        </div>
      )}
    </fieldset>
  );
}
