import type { ReactNode } from 'react';
import './empty.css';

interface EmptyProps {
  heading: ReactNode;
  /** `h3` below a section's heading. */
  level?: 2 | 3;
  children?: ReactNode;
  /** The one thing to do, or several. */
  actions?: ReactNode;
}

/** Why there is nothing here, and what to do. Also for pages that are forbidden or gone. */
export function Empty({ heading, level = 2, children, actions }: EmptyProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty">
      <Heading>{heading}</Heading>
      {children}
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  );
}
