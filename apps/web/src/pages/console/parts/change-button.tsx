import type { ChangeAnswer } from '@freelance/contracts/operate';
import { useState } from 'react';
import { Button, type ButtonWeight } from '../../../parts/button';
import { ChangeDialog } from './change-dialog';

export interface ChangeButtonProps {
  label: string;
  /** Heading of the dialog: the same words as a question. */
  heading: string;
  path: string;
  body?: object;
  /** What must be typed before it is done, such as the number of letters; it can be in the plan only. */
  typed?: string | ((plan: readonly string[]) => string | undefined);
  /** A question that must be answered with a tick first. */
  question?: string;
  /** Letters a second. */
  rate?: number;
  weight?: ButtonWeight;
  onDone?: (answer: ChangeAnswer) => void;
}

/** Opens the dry run of a change. */
export function ChangeButton({ label, weight, ...change }: ChangeButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" weight={weight} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && <ChangeDialog {...change} onClose={() => setOpen(false)} />}
    </>
  );
}
