import { type ReactNode, useRef } from 'react';
import { useTexts } from '../texts/use-texts';
import { classes } from './classes';
import './life-line.css';
import { useFigure } from './use-figure';

export interface LifeStep {
  name: ReactNode;
  detail?: ReactNode;
  /** `current`: reached, and the next one not yet. */
  state: 'past' | 'current' | 'later';
}

function Here({ at }: { at: number }) {
  const { t } = useTexts();
  const element = useRef<HTMLSpanElement>(null);
  useFigure(element, '--at', Math.min(1, Math.max(0, at)));
  return (
    <span className="life-here" ref={element}>
      <span className="visually-hidden">{t('parts.now')}</span>
    </span>
  );
}

interface LifeLineProps {
  label: string;
  steps: LifeStep[];
  /** How far the present is between the current step and the next one, 0 to 1; none once nothing more comes. */
  at?: number;
}

/** From posted to decided: round marks and solid lines behind us, dashed ones ahead, and the present on it. */
export const LifeLine = ({ label, steps, at }: LifeLineProps) => (
  <ol className="life" aria-label={label}>
    {steps.map((step, index) => (
      <li key={index} className={classes(step.state !== 'past' && `life-${step.state}`)}>
        <strong>{step.name}</strong>
        <span className="muted">{step.detail}</span>
        {step.state === 'current' && at !== undefined && <Here at={at} />}
      </li>
    ))}
  </ol>
);
