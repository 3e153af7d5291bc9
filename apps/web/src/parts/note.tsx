import type { ReactNode } from 'react';
import { classes } from './classes';
import './note.css';

/** A quiet line: something to know, something that time did, something that failed. */
export const Note = ({ kind, children }: { kind?: 'time' | 'bad'; children: ReactNode }) => (
  <div className={classes('note', kind && `note-${kind}`)}>{children}</div>
);
