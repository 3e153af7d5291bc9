import { type ReactNode, type SyntheticEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import './dialog.css';

interface DialogProps {
  heading: ReactNode;
  /** Changes when the dialog has something new to say: its heading takes the focus then, and is read out. */
  says?: string;
  /** Escape, and the dialog's own buttons. */
  onClose: () => void;
  children: ReactNode;
}

const FIRST_FIELD = 'input:not([type=hidden]), select, textarea';

/** Open as long as it is rendered. Text that was typed in it belongs to the page that renders it. */
export function Dialog({ heading, says, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = element.current!;
    const opener = document.activeElement;
    dialog.showModal();
    (dialog.querySelector<HTMLElement>(FIRST_FIELD) ?? title.current)?.focus();
    return () => {
      dialog.close();
      returnFocus(opener);
    };
  }, []);
  useEffect(() => {
    if (says !== undefined) title.current?.focus();
  }, [says]);
  const cancel = (event: SyntheticEvent): void => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={element} className="dialog" aria-labelledby={titleId} onCancel={cancel}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </dialog>
  );
}

/** To the button that opened the dialog; to the title of the page when that is gone. */
function returnFocus(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
  else document.querySelector<HTMLElement>('h1')?.focus();
}
