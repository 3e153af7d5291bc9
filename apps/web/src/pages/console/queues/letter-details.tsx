import type { ChangeAnswer, DeadLetter } from '@freelance/contracts/operate';
import { useState } from 'react';
import { Button } from '../../../parts/button';
import { useTexts } from '../../../texts/use-texts';
import { changeOps } from '../api/ops';
import { RequestLink } from '../parts/links';
import { Reason } from '../parts/freshness';
import { Stamp } from '../parts/stamp';

interface LetterDetailsProps {
  queue: string;
  letter: DeadLetter;
  onClose: () => void;
}

type Revealed = ChangeAnswer & { letters: DeadLetter[] };

/** One dead letter; its text only after a press that Audit keeps. */
export function LetterDetails({ queue, letter, onClose }: LetterDetailsProps) {
  const { t } = useTexts();
  const [body, setBody] = useState<{ id: string; text: string }>();
  const [error, setError] = useState<Error>();
  const reveal = () => {
    setError(undefined);
    const path = `/ops/dead-letters/${encodeURIComponent(queue)}/reveal`;
    changeOps<Revealed>(path, { id: letter.originalId, apply: true }).then(({ letters }) => {
      const found = letters.find(({ originalId }) => originalId === letter.originalId);
      const text = found ? JSON.stringify(found.body, null, 2) : t('console.letters.gone');
      setBody({ id: letter.messageId, text });
    }, setError);
  };
  const facts: [string, React.ReactNode][] = [
    ['reason', letter.reason ?? t('console.letters.noReason')],
    ['error', letter.error],
    ['handler', letter.handler],
    ['firstFailure', letter.firstFailure && <Stamp at={letter.firstFailure} />],
    ['lastFailure', letter.lastFailure && <Stamp at={letter.lastFailure} />],
    ['sentAt', <Stamp key="sentAt" at={letter.sentAt} />],
    ['receiveCount', letter.receiveCount],
    ['requestId', letter.requestId && <RequestLink requestId={letter.requestId} />],
    ['traceparent', letter.traceparent],
    ['advice', letter.advice],
  ];
  return (
    <section className="verdict" aria-label={letter.originalId}>
      <p className="row">
        <strong className="id">{letter.originalId}</strong>
        <Button weight="quiet" size="small" onClick={onClose}>
          {t('console.change.close')}
        </Button>
      </p>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`console.letter.${name as 'reason'}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {body?.id === letter.messageId ? (
        <pre className="shell-command" tabIndex={0}>
          {body.text}
        </pre>
      ) : (
        <p className="row">
          <Button size="small" onClick={reveal}>
            {t('console.letters.reveal')}
          </Button>
          <span className="muted small">{t('console.letters.revealAbout')}</span>
        </p>
      )}
      {error && (
        <p className="frozen">
          <Reason error={error} />
        </p>
      )}
    </section>
  );
}
