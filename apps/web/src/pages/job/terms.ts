import type { Terms } from '../../sentences';
import type { Job } from './job-query';

/** What the viewer of a job agrees to with a command. */
export const termsOf = ({ name, description, payAmount, timeToCompleteSeconds, expiryDate }: Job): Terms => ({
  name,
  description,
  payAmount,
  timeToCompleteSeconds,
  expiryDate,
});
