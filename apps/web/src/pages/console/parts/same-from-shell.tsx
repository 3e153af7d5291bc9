import { useState } from 'react';
import { Button } from '../../../parts/button';
import { useTexts } from '../../../texts/use-texts';

/** The command of `npm run ops` that answers the same, and the answer as JSON. */
export function SameFromShell({ command, data }: { command: string; data: unknown }) {
  const { t } = useTexts();
  const line = `npm run -s ops -- ${command}`;
  return (
    <section className="section">
      <h2>{t('console.shell')}</h2>
      <div className="shell-command" tabIndex={0} role="region" aria-label={t('console.shell')}>
        {line}
      </div>
      <p className="row shell-copies">
        <Copy label={t('console.copyCommand')} text={() => line} />
        <Copy label={t('console.copyJson')} text={() => JSON.stringify(data, null, 2)} />
      </p>
    </section>
  );
}

/** Copies a text; says beside the button that it did. */
export function Copy({ label, text }: { label: string; text: () => string }) {
  const { t } = useTexts();
  const [isCopied, setCopied] = useState<boolean>();
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <span className="row">
      <Button size="small" onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status" className="muted small">
        {isCopied === undefined ? '' : t(isCopied ? 'console.copied' : 'console.notCopied')}
      </span>
    </span>
  );
}
