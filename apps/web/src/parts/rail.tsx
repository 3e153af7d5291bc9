import { useRef } from 'react';
import './rail.css';
import { useFigure } from './use-figure';

/** How much of a time is over: solid behind us, dashed ahead. The words beside it say the same. @param done 0 to 1 */
export function Rail({ done }: { done: number }) {
  const element = useRef<HTMLSpanElement>(null);
  useFigure(element, '--done', Math.min(1, Math.max(0, done)));
  return <span className="rail" ref={element} aria-hidden="true" />;
}
