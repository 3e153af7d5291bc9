import { useState } from 'react';
import { announce } from './announce';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';

interface CopyButtonProps {
  text: string;
  /** What is copied, for people who hear the button without what is beside it. */
  of: string;
}

export function CopyButton({ text, of }: CopyButtonProps) {
  const { t } = useTexts();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
      announce(t('parts.copy.done'));
    } catch {
      // The browser does not allow it: the text beside the button can be selected.
    }
  };
  return (
    <Button weight="quiet" size="small" onClick={() => void copy()} onBlur={() => setIsCopied(false)}>
      {isCopied ? t('parts.copy.done') : t('parts.copy')}
      <span className="visually-hidden">, {of}</span>
    </Button>
  );
}
