import { useState } from 'react';
import { Button, type ButtonWeight } from '../../../parts/button';
import { type Change, ChangeDialog } from './change-dialog';

interface ChangeButtonProps extends Change {
  label: string;
  weight?: ButtonWeight;
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
