import { classes } from './classes';
import './count.css';

/** How many; marigold when they need the viewer. */
export const Count = ({ count, needsYou }: { count: number; needsYou?: boolean }) => (
  <span className={classes('count', needsYou && 'count-needs-you')}>{count}</span>
);
