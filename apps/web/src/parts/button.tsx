import { createLink } from '@tanstack/react-router';
import { type ComponentProps, type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import './button.css';
import { classes } from './classes';

export type ButtonWeight = 'primary' | 'secondary' | 'quiet';

interface Look {
  weight?: ButtonWeight;
  /** For what cannot be undone; never with the weight `primary`. */
  danger?: boolean;
  size?: 'usual' | 'small';
  /** As wide as its container. */
  wide?: boolean;
}

const buttonClasses = ({ weight = 'secondary', danger, size, wide }: Look, own?: string): string =>
  classes(
    weight === 'quiet' ? 'button-quiet' : 'button',
    weight === 'primary' && 'button-primary',
    danger && 'button-danger',
    size === 'small' && 'button-small',
    wide && 'button-wide',
    own,
  );

type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'disabled'> & {
    /**
     * What the button says instead of its name while it cannot be pressed, such as "Sending…". It keeps its width and
     * the focus then, and ignores presses: a disabled button would lose the focus.
     */
    busy?: ReactNode;
  };

export function Button({ weight, danger, size, wide, busy, className, onClick, children, ...rest }: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null);
  const isBusy = busy !== undefined && busy !== false;
  const width = useRef(0);
  useLayoutEffect(() => {
    const button = element.current!;
    if (isBusy) button.style.minInlineSize = `${width.current}px`;
    else {
      button.style.minInlineSize = '';
      width.current = button.getBoundingClientRect().width;
    }
  });
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    // Also keeps a button of the type `submit` from sending its form.
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      ref={element}
      className={buttonClasses({ weight, danger, size, wide }, className)}
      aria-disabled={isBusy || undefined}
      onClick={press}
    >
      {isBusy ? busy : children}
    </button>
  );
}

function ButtonAnchor({ weight, danger, size, wide, className, children, ...rest }: Look & ComponentProps<'a'>) {
  return (
    <a {...rest} className={buttonClasses({ weight, danger, size, wide }, className)}>
      {children}
    </a>
  );
}

/** Looks like a button, and leads to a page. */
export const ButtonLink = createLink(ButtonAnchor);
