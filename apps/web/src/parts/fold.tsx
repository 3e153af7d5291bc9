import type { ReactNode } from 'react';
import './fold.css';

/** The browser's own fold. */
export const Fold = ({ summary, isOpen, children }: { summary: ReactNode; isOpen?: boolean; children: ReactNode }) => (
  <details className="fold" open={isOpen}>
    <summary>{summary}</summary>
    {children}
  </details>
);
