import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';
import { CopyButton } from './copy-button';
import { Note } from './note';

interface PartErrorProps {
  /** The sentence of the error. */
  children: ReactNode;
  onRetry?: () => void;
  requestId?: string;
}

/** A part of a page that could not be loaded; the other parts stay. */
export function PartError({ children, onRetry, requestId }: PartErrorProps) {
  const { t } = useTexts();
  return (
    <Note kind="bad">
      <span>{children}</span>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('parts.error.retry')}
        </Button>
      )}
      {requestId !== undefined && (
        <>
          <span className="muted">
            {t('parts.error.request')} <span className="id">{requestId}</span>
          </span>
          <CopyButton text={requestId} of={t('parts.error.request')} />
        </>
      )}
    </Note>
  );
}
