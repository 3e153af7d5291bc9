import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './menu.css';

interface MenuProps {
  /** What the button shows. */
  summary: ReactNode;
  /** Links and buttons. A press on one closes the menu. */
  children: ReactNode;
  /** Stays open after a press inside, as for a small form. */
  staysOpen?: boolean;
}

/** A button that unfolds links below it. It closes by Escape, by a press elsewhere, and when the focus leaves it. */
export function Menu({ summary, children, staysOpen }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: PointerEvent): void => {
      if (!element.current?.contains(event.target as Node)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setIsOpen(false);
    button.current?.focus();
  };
  const onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget !== null && !element.current?.contains(event.relatedTarget)) setIsOpen(false);
  };
  return (
    <div className="menu" ref={element} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        type="button"
        ref={button}
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {summary}
      </button>
      {isOpen && (
        <div id={id} className="menu-panel" onClick={staysOpen ? undefined : () => setIsOpen(false)}>
          {children}
        </div>
      )}
    </div>
  );
}
