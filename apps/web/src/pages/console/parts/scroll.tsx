import type { ReactNode } from 'react';
import '../../../parts/table.css';

/** A table that scrolls sideways where the screen is narrow; it can be scrolled with keys. */
export const Scroll = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
    {children}
  </div>
);
