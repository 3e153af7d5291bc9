import type { ReactNode, Ref } from 'react';
import './panel.css';

interface PanelProps {
  tag?: ReactNode;
  /** Beside the tag: the word of the state, or "changed just now". */
  state?: ReactNode;
  heading: ReactNode;
  headingRef?: Ref<HTMLHeadingElement>;
  children?: ReactNode;
}

/** The frame of the move panel, and of the panels that say what a form will bring about. */
export const Panel = ({ tag, state, heading, headingRef, children }: PanelProps) => (
  <section className="panel">
    {(tag !== undefined || state !== undefined) && (
      <p className="panel-head">
        {tag}
        <span className="muted">{state}</span>
      </p>
    )}
    <h2 ref={headingRef} tabIndex={-1}>
      {heading}
    </h2>
    {children}
  </section>
);
