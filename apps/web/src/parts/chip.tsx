import type { ReactNode } from 'react';
import { classes } from './classes';
import './chip.css';

/** Marigold: what time does. */
export const Chip = ({ size, children }: { size?: 'large'; children: ReactNode }) => (
  <span className={classes('chip', size && 'chip-large')}>{children}</span>
);
