import { useState } from 'react';
import { useTexts } from '../../../texts/use-texts';
import { ChangeButton } from '../parts/change-button';
import { lettersIn } from './letters-in';

interface RedriveProps {
  queue: string;
  total: number;
  onDone: () => void;
}

/** Sends letters back or removes them: all, or those that failed since a time; so many a second. */
export function Redrive({ queue, total, onDone }: RedriveProps) {
  const { t } = useTexts();
  const [since, setSince] = useState('');
  const [rate, setRate] = useState('');
  const at = since === '' ? undefined : new Date(since).toISOString();
  const perSecond = /^[1-9]\d{0,2}$/.test(rate) ? Number(rate) : undefined;
  const path = `/ops/dead-letters/${queue}`;
  return (
    <div className="row filter">
      <label htmlFor="since">{t('console.letters.since')}</label>
      <input
        id="since"
        type="datetime-local"
        step="1"
        value={since}
        onChange={(event) => setSince(event.target.value)}
      />
      <label htmlFor="rate">{t('console.letters.rate')}</label>
      <input id="rate" inputMode="numeric" size={5} value={rate} onChange={(event) => setRate(event.target.value)} />
      <ChangeButton
        label={t('console.letters.redrive')}
        heading={t('console.letters.redriveHeading', { queue })}
        path={`${path}/redrive`}
        body={{ since: at, rate: perSecond }}
        rate={perSecond}
        question={t('console.letters.isMended')}
        onDone={onDone}
      />
      <ChangeButton
        label={t('console.letters.purge')}
        heading={t('console.letters.purgeHeading', { queue })}
        path={`${path}/purge`}
        body={{ since: at }}
        typed={(plan) => (at === undefined ? String(total) : lettersIn(plan))}
        onDone={onDone}
      />
    </div>
  );
}
