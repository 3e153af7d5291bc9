import type { ReactNode } from 'react';
import { classes } from './classes';
import './fork.css';

export interface ForkLine {
  /** Solid: what a person does. Dashed: what time does by itself. */
  line: 'solid' | 'dashed';
  if: ReactNode;
  then: ReactNode;
}

/** Every way in which it can go, before somebody decides. */
export const Fork = ({ lines }: { lines: ForkLine[] }) => (
  <dl className="fork">
    {lines.map((line, index) => (
      <div key={index} className={classes(line.line === 'dashed' && 'fork-dashed')}>
        <dt>{line.if}</dt>
        <dd>{line.then}</dd>
      </div>
    ))}
  </dl>
);
