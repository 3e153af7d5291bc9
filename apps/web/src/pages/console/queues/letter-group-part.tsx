import { useState } from 'react';
import { Button } from '../../../parts/button';
import { useTexts } from '../../../texts/use-texts';
import { ChangeButton } from '../parts/change-button';
import { Stamp } from '../parts/stamp';
import type { LetterGroup } from './letter-groups';
import { LettersTable } from './letters-table';

interface LetterGroupPartProps {
  queue: string;
  group: LetterGroup;
  isOnly: boolean;
  onDone: () => void;
}

/** The gateway takes so many ids in one change. */
const MOST_IDS = 500;

/** Letters with the same reason and error: first seen, the rows, and what is done with all or the selected ones. */
export function LetterGroupPart({ queue, group, isOnly, onDone }: LetterGroupPartProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(isOnly);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { letters, reason, error, firstSeen, lastSeen } = group;
  const ids = selected.size > 0 ? [...selected] : letters.map(({ originalId }) => originalId);
  const path = `/ops/dead-letters/${queue}`;
  const select = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const done = () => {
    setSelected(new Set());
    onDone();
  };
  return (
    <section className="section">
      <h2>
        {letters.length} × {reason ?? t('console.letters.noReason')}
      </h2>
      {error !== null && (
        <p className="id" lang="en">
          {error}
        </p>
      )}
      <p className="muted small">
        {t('console.letters.firstSeen')} <Stamp at={firstSeen} /> · {t('console.letters.lastSeen')}{' '}
        <Stamp at={lastSeen} />
      </p>
      <p lang="en" className="small">
        {letters[0]!.advice}
      </p>
      <p className="row">
        <Button size="small" weight="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'console.letters.hideRows' : 'console.letters.showRows', { n: letters.length })}
        </Button>
        {ids.length <= MOST_IDS ? (
          <>
            <ChangeButton
              label={t('console.letters.redriveThese', { n: ids.length })}
              heading={t('console.letters.redriveHeading', { queue })}
              path={`${path}/redrive`}
              body={{ ids }}
              question={t('console.letters.isMended')}
              onDone={done}
            />
            <ChangeButton
              label={t('console.letters.purgeThese', { n: ids.length })}
              heading={t('console.letters.purgeHeading', { queue })}
              path={`${path}/purge`}
              body={{ ids }}
              typed={String(ids.length)}
              onDone={done}
            />
          </>
        ) : (
          <span className="muted small">{t('console.letters.mostIds', { n: MOST_IDS })}</span>
        )}
      </p>
      {isOpen && <LettersTable queue={queue} letters={letters} selected={selected} onSelect={select} />}
    </section>
  );
}
