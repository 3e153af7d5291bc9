import type { ReactNode } from 'react';

export const Sample = ({ name, children }: { name: string; children: ReactNode }) => (
  <section className="sample">
    <h2>{name}</h2>
    {children}
  </section>
);
