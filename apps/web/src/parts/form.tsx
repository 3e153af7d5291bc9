import type { KeyboardEvent, ReactNode, SubmitEvent } from 'react';

interface FormProps {
  onSend: () => void;
  /** For forms with a single line: Enter in it sends. Elsewhere only Ctrl or ⌘ with Enter does. */
  enterSends?: boolean;
  label?: string;
  role?: 'search';
  className?: string;
  children: ReactNode;
}

/** The number that some browsers give for the Enter that ends a Japanese or Chinese conversion, after it has ended. */
const KEY_OF_COMPOSITION = 229;

const isLine = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);

/** Sends by its button, and by Enter as described; never while text is composed. */
export function Form({ onSend, enterSends, label, role, className, children }: FormProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter') return;
    const isComposing = event.nativeEvent.isComposing || event.keyCode === KEY_OF_COMPOSITION;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      if (!isComposing) event.currentTarget.requestSubmit();
    } else if (isLine(event.target) && (isComposing || !enterSends)) event.preventDefault();
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSend();
  };
  return (
    <form noValidate aria-label={label} role={role} className={className} onKeyDown={onKeyDown} onSubmit={onSubmit}>
      {children}
    </form>
  );
}
