import { type SyntheticEvent, useState } from 'react';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/text-field';
import { useTexts } from '../../texts/use-texts';
import { signInAddress } from './providers';

const USER_ID = /^[\x21-\x7e]{1,128}$/;

/** In a sandbox each id is a person. */
export function SomebodyElse({ provider, returnTo = '/' }: { provider: string; returnTo: string | undefined }) {
  const { t } = useTexts();
  const [id, setId] = useState('');
  const [isRefused, setRefused] = useState(false);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (USER_ID.test(id)) location.assign(signInAddress(provider, returnTo, id));
    else {
      setRefused(true);
      document.getElementById('user-id')?.focus();
    }
  };
  return (
    <section>
      <h2>{t('signIn.somebody')}</h2>
      <form onSubmit={send} noValidate className="sign-in-id">
        <TextField
          id="user-id"
          label={t('signIn.id')}
          help={t('signIn.idHelp')}
          value={id}
          onChange={(value) => {
            setId(value.trim());
            setRefused(false);
          }}
          spellCheck={false}
          dir="ltr"
          {...(isRefused && { error: t('signIn.idRule') })}
        />
        <Button type="submit">{t('signIn.continue')}</Button>
      </form>
    </section>
  );
}
