import { type RefObject, useLayoutEffect } from 'react';

/** Sets a custom property by script: the content security policy forbids style attributes. */
export function useFigure(element: RefObject<HTMLElement | null>, name: `--${string}`, figure: number): void {
  useLayoutEffect(() => {
    element.current?.style.setProperty(name, String(figure));
  }, [element, name, figure]);
}
