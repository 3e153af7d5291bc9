import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { useTexts } from '../../../texts/use-texts';
import { changeAdmin } from '../api/ops';
import { formText } from '../parts/form-text';
import { Reason } from '../parts/freshness';

interface ReasonButtonProps {
  label: string;
  /** What it does, before it is done. */
  about: string;
  path: string;
  /** Where the body has the reason. */
  field?: 'reason' | 'note';
  body?: Record<string, unknown>;
  /** Further fields of the form, such as the end of a suspension. */
  fields?: ReactNode;
  /** What the further fields say, for the body. */
  fieldsOf?: (form: FormData) => Record<string, unknown>;
  /** What must be typed before it is done. */
  typed?: string;
  danger?: boolean;
  onDone: () => void;
}

/** An act of an administrator on a person: what it does, why, one more press; Audit keeps it. */
export function ReasonButton({ label, danger = false, ...rest }: ReasonButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" danger={danger} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && <ReasonDialog label={label} {...rest} onClose={() => setOpen(false)} />}
    </>
  );
}

const LONGEST_REASON = 1_000;

function ReasonDialog(props: ReasonButtonProps & { onClose: () => void }) {
  const { label, about, path, field = 'reason', body, fields, fieldsOf, typed, onDone, onClose } = props;
  const { t } = useTexts();
  const id = useId();
  // One key for all presses of this dialog: a repeated press has no second effect.
  const [key] = useState(() => crypto.randomUUID());
  const [fault, setFault] = useState<string>();
  const [error, setError] = useState<Error>();
  const [state, setState] = useState<'open' | 'sending' | 'done'>('open');
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const why = formText(form, 'why');
    if (why === undefined) return setFault(t('console.reasonNeeded'));
    if (typed !== undefined && formText(form, 'typed') !== typed)
      return setFault(t('console.change.typeExactly', { typed }));
    setFault(undefined);
    setError(undefined);
    setState('sending');
    changeAdmin(path, { ...body, ...fieldsOf?.(form), [field]: why }, key).then(
      () => {
        setState('done');
        onDone();
      },
      (cause: Error) => {
        setState('open');
        setError(cause);
      },
    );
  };
  return (
    <Dialog heading={label} onClose={onClose}>
      {state === 'done' ? (
        <p role="status">{t('console.reasonDone')}</p>
      ) : (
        <form className="stack" onSubmit={send}>
          <p>{about}</p>
          {fields}
          <label htmlFor={`${id}-why`}>{t('console.why')}</label>
          <textarea id={`${id}-why`} name="why" rows={3} maxLength={LONGEST_REASON} aria-describedby={`${id}-fault`} />
          {typed !== undefined && (
            <>
              <label htmlFor={`${id}-typed`}>{t('console.change.typeCount', { typed })}</label>
              <input
                id={`${id}-typed`}
                name="typed"
                className="id"
                autoComplete="off"
                aria-describedby={`${id}-fault`}
              />
            </>
          )}
          <p id={`${id}-fault`} className="fault" role="alert">
            {fault} {error && <Reason error={error} />}
          </p>
          <p className="row">
            <Button type="submit" busy={state === 'sending' && t('console.change.running')}>
              {label}
            </Button>
          </p>
        </form>
      )}
      <p className="row">
        <Button weight="quiet" size="small" onClick={onClose}>
          {t(state === 'done' ? 'console.change.close' : 'console.change.back')}
        </Button>
      </p>
    </Dialog>
  );
}
