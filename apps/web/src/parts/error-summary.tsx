import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { useTexts } from '../texts/use-texts';
import './error-summary.css';

export interface Problem {
  /** `id` of the field. None for a fault that belongs to no field. */
  field?: string;
  /** The words that are at the field, too. */
  message: string;
}

interface ErrorSummaryProps {
  /** In the order of the form. */
  problems: readonly Problem[];
  /** Changes with each try to send: the summary takes the focus then. */
  attempt: number;
}

/** Above a form that was sent with faults. */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const { t } = useTexts();
  const heading = useId();
  const element = useRef<HTMLElement>(null);
  const isShown = problems.length > 0;
  useEffect(() => {
    if (isShown && attempt > 0) element.current?.focus();
  }, [isShown, attempt]);
  if (!isShown) return null;
  const goTo = (event: MouseEvent, field: string): void => {
    event.preventDefault();
    const target = document.getElementById(field);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  };
  return (
    <section className="error-summary" ref={element} tabIndex={-1} aria-labelledby={heading}>
      {/* The alert is in the summary, so that taking the focus does not interrupt it. */}
      <div role="alert">
        <h2 id={heading}>{t('parts.summary.heading', { count: problems.length })}</h2>
        <ul>
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {field === undefined ? (
                message
              ) : (
                <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
