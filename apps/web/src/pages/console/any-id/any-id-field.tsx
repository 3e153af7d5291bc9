import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../texts/use-texts';
import { idIn } from './any-id';

/** Takes any id straight to its page, and says what it takes it for while it is typed. */
export function AnyIdField() {
  const { t } = useTexts();
  const router = useRouter();
  const [text, setText] = useState('');
  const found = idIn(text);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!found) return;
    // An address belongs in no history of a browser.
    if (found.kind === 'address') return void router.navigate({ to: '/console/people', state: { address: found.id } });
    router.history.push(found.href);
    setText('');
  };
  return (
    <form role="search" aria-label={t('console.anyId')} onSubmit={go}>
      <label htmlFor="any-id">{t('console.anyId')}</label>
      <input
        id="any-id"
        className="id"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('console.anyId.like')}
        value={text}
        aria-describedby="any-id-kind"
        onChange={(event) => setText(event.target.value)}
      />
      <p id="any-id-kind" className="muted small" role="status">
        {found ? t(`console.anyId.${found.kind}`) : ''}
      </p>
    </form>
  );
}
