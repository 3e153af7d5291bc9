import type { ReactNode } from 'react';
import type { TypedDuration, Unit } from '../forms/duration';
import { useTexts } from '../texts/use-texts';
import { FieldGroup, type FieldProps } from './field';

const USUAL_UNITS: readonly Unit[] = ['minute', 'hour', 'day', 'week'];

interface DurationFieldProps extends FieldProps {
  value: TypedDuration;
  onChange: (value: TypedDuration) => void;
  units?: readonly Unit[];
  /** The instant that it means: "Claimed now, it would be due on Wed 9 Dec, 14:02". */
  means?: ReactNode;
}

/** A whole number and its unit. */
export function DurationField({ value, onChange, onBlur, units = USUAL_UNITS, means, ...field }: DurationFieldProps) {
  const { t } = useTexts();
  return (
    <FieldGroup {...field} after={means}>
      {(attributes) => (
        <div className="field-pair">
          <input
            {...attributes}
            className="control"
            inputMode="numeric"
            autoComplete="off"
            aria-label={t('parts.duration.number')}
            value={value.count}
            onBlur={onBlur}
            onChange={(event) => onChange({ ...value, count: event.target.value })}
          />
          <select
            className="control"
            aria-label={t('parts.duration.unit')}
            value={value.unit}
            onBlur={onBlur}
            onChange={(event) => onChange({ ...value, unit: event.target.value as Unit })}
          >
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {t(`parts.duration.${unit}`, { count: Number(value.count) || 0 })}
              </option>
            ))}
          </select>
        </div>
      )}
    </FieldGroup>
  );
}
