import type { ChangeAnswer } from '@freelance/contracts/operate';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { useTexts } from '../../../texts/use-texts';
import { applyInPages, type Progress } from '../api/change-in-pages';
import { changeOps } from '../api/ops';
import { Reason } from './freshness';

/** A change of an operator, and how it is confirmed. */
export interface Change {
  /** Heading of the dialog: the same words as a question. */
  heading: string;
  path: string;
  body?: object;
  /** What must be typed before it is done, such as the number of letters; it can be in the plan only. */
  typed?: string | ((plan: readonly string[]) => string | undefined);
  /** A question that must be answered with a tick first. */
  question?: string;
  /** Letters a second. */
  rate?: number;
  onDone?: (answer: ChangeAnswer) => void;
}

interface ChangeDialogProps extends Change {
  onClose: () => void;
}

type Step =
  | { name: 'asking' }
  | { name: 'planned'; plan: readonly string[] }
  | { name: 'running'; progress: Progress | undefined }
  | { name: 'ended'; progress: Progress }
  | { name: 'failed'; error: Error; wasApplied: boolean };

const SECOND_MS = 1_000;

/** A change of an operator: what it would do, then the confirmation, the progress and what was done. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { heading, path, body = {}, typed, question, rate, onDone, onClose } = props;
  const { t } = useTexts();
  const cancelled = useRef(false);
  const [step, setStep] = useState<Step>({ name: 'asking' });

  useEffect(() => {
    changeOps(path, { ...body, apply: false }).then(
      ({ plan }) => setStep({ name: 'planned', plan }),
      (error: Error) => setStep({ name: 'failed', error, wasApplied: false }),
    );
    // The plan is asked for once: the dialog is made anew for another change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const apply = async () => {
    setStep({ name: 'running', progress: undefined });
    const begunAt = performance.now();
    try {
      const progress = await applyInPages(
        (page) => changeOps(path, page),
        { ...body, limit: rate },
        {
          report: (now) => setStep({ name: 'running', progress: now }),
          isCancelled: () => cancelled.current,
          pause: async () => {
            if (rate !== undefined) await sleep(SECOND_MS - (performance.now() - begunAt));
          },
        },
      );
      setStep({ name: 'ended', progress });
      onDone?.({ applied: true, plan: [], done: progress.done });
    } catch (error) {
      setStep({ name: 'failed', error: error as Error, wasApplied: true });
    }
  };

  return (
    <Dialog heading={heading} says={step.name} onClose={() => step.name !== 'running' && onClose()}>
      {step.name === 'asking' && <p className="muted">{t('console.change.asking')}</p>}
      {step.name === 'planned' && (
        <Confirm
          plan={step.plan}
          typed={typeof typed === 'function' ? typed(step.plan) : typed}
          question={question}
          onConfirm={() => void apply()}
        />
      )}
      {step.name === 'running' && (
        <>
          <p role="status">{progressText(step.progress) ?? t('console.change.running')}</p>
          <p className="row">
            <Button onClick={() => (cancelled.current = true)}>{t('console.change.stop')}</Button>
          </p>
        </>
      )}
      {step.name === 'ended' && <Ended progress={step.progress} />}
      {step.name === 'failed' && (
        <p className="frozen" role="alert">
          {t(step.wasApplied ? 'console.change.failed' : 'console.change.noPlan')} <Reason error={step.error} />
        </p>
      )}
      {step.name !== 'running' && (
        <p className="row">
          <Button weight="quiet" size="small" onClick={onClose}>
            {t(step.name === 'planned' || step.name === 'asking' ? 'console.change.back' : 'console.change.close')}
          </Button>
        </p>
      )}
    </Dialog>
  );
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** What the server says it has done so far, in numbers. */
function progressText(progress: Progress | undefined): string | undefined {
  const counts = Object.entries(progress?.counts ?? {});
  return counts.length === 0 ? undefined : counts.map(([name, count]) => `${name}: ${count}`).join(' · ');
}

interface ConfirmProps {
  plan: readonly string[];
  typed: string | undefined;
  question: string | undefined;
  onConfirm: () => void;
}

function Confirm({ plan, typed, question, onConfirm }: ConfirmProps) {
  const { t } = useTexts();
  const fieldId = useId();
  const [written, setWritten] = useState('');
  const [isAnswered, setAnswered] = useState(false);
  const [fault, setFault] = useState<string>();
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (question !== undefined && !isAnswered) return setFault(t('console.change.answerFirst'));
    if (typed !== undefined && written.trim() !== typed) return setFault(t('console.change.typeExactly', { typed }));
    onConfirm();
  };
  return (
    <form onSubmit={confirm} className="stack">
      <ul className="plan" lang="en">
        {plan.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="muted small">{t('console.change.nothingYet')}</p>
      {question !== undefined && (
        <label className="row">
          <input type="checkbox" checked={isAnswered} onChange={(event) => setAnswered(event.target.checked)} />
          {question}
        </label>
      )}
      {typed !== undefined && (
        <div>
          <label htmlFor={fieldId}>{t('console.change.typeCount', { typed })}</label>
          <input
            id={fieldId}
            inputMode="numeric"
            autoComplete="off"
            value={written}
            aria-invalid={fault !== undefined}
            aria-describedby={`${fieldId}-fault`}
            onChange={(event) => setWritten(event.target.value)}
          />
        </div>
      )}
      <p id={`${fieldId}-fault`} className="fault" role="alert">
        {fault}
      </p>
      <p className="row">
        <Button type="submit" weight="primary">
          {t('console.change.doIt')}
        </Button>
      </p>
    </form>
  );
}

function Ended({ progress }: { progress: Progress }) {
  const { t } = useTexts();
  return (
    <div role="status">
      <p>
        <strong>{t(progress.isCancelled ? 'console.change.stopped' : 'console.change.done')}</strong>{' '}
        {progressText(progress)}
      </p>
      <ul className="plan" lang="en">
        {progress.done.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <Link to="/console/audit">{t('console.change.audit')}</Link>
      </p>
    </div>
  );
}
