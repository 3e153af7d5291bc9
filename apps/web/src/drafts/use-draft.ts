import { useEffect, useState } from 'react';
import { serverNow } from '../time/browser-time';
import { draftStore, TAB } from './browser-drafts';
import { DraftKeeper, type DraftState } from './draft-keeper';

type Values = Record<string, string>;

export interface KeptForm {
  values: Values;
  change: (field: string, value: string) => void;
  state: DraftState;
  /** The words were sent, or the person wants them no more: the form begins anew. */
  discard: () => void;
  /** The choices in a conflict between two tabs. */
  keepMine: () => void;
  takeOther: () => void;
}

/** A keeper that can report before the component listens. */
function begin(person: string, form: string, given: Values) {
  let reported: DraftState = { kind: 'empty' };
  let listener: ((state: DraftState) => void) | undefined;
  const keeper = new DraftKeeper({
    store: draftStore,
    person,
    form,
    tab: TAB,
    now: serverNow,
    setTimer: (run, milliseconds) => window.setTimeout(run, milliseconds),
    clearTimer: (timer) => window.clearTimeout(timer as number),
    report: (state) => {
      reported = state;
      listener?.(state);
    },
  });
  const values = { ...given, ...keeper.restore() };
  const listen = (listening: typeof listener): void => void (listener = listening);
  return { keeper, values, state: reported, listen };
}

/**
 * The values of a form, kept on the device while they are typed. A component that shows another form, or the form of
 * another person, needs a new `key`.
 * @param given what the form begins with when there is no draft
 */
export function useDraft(person: string, form: string, given: Values): KeptForm {
  const [{ keeper, listen, ...begun }] = useState(() => begin(person, form, given));
  const [values, setValues] = useState(begun.values);
  const [state, setState] = useState<DraftState>(begun.state);

  useEffect(() => {
    listen(setState);
    const keepNow = (): void => void keeper.flush();
    const askFirst = (event: BeforeUnloadEvent): void => {
      if (!keeper.flush()) event.preventDefault();
    };
    window.addEventListener('pagehide', keepNow);
    window.addEventListener('beforeunload', askFirst);
    return () => {
      listen(undefined);
      keeper.flush();
      window.removeEventListener('pagehide', keepNow);
      window.removeEventListener('beforeunload', askFirst);
    };
  }, [keeper, listen]);

  return {
    values,
    state,
    change: (field, value) => {
      const after = { ...values, [field]: value };
      setValues(after);
      keeper.change(after);
    },
    discard: () => {
      keeper.discard();
      setValues(given);
    },
    keepMine: () => keeper.keepMine(),
    takeOther: () => {
      const other = keeper.takeOther();
      if (other) setValues({ ...given, ...other });
    },
  };
}
