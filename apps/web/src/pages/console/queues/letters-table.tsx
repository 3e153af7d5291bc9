import type { DeadLetter } from '@freelance/contracts/operate';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { Button } from '../../../parts/button';
import { useTexts } from '../../../texts/use-texts';
import { RequestLink } from '../parts/links';
import { Stamp } from '../parts/stamp';
import { LetterDetails } from './letter-details';

const ROW_HEIGHT = 40;

interface LettersTableProps {
  queue: string;
  letters: readonly DeadLetter[];
  selected: ReadonlySet<string>;
  onSelect: (originalId: string, isSelected: boolean) => void;
}

/** Any number of letters: only the rows in view are in the document, and the table says how many there are. */
export function LettersTable({ queue, letters, selected, onSelect }: LettersTableProps) {
  const { t } = useTexts();
  const space = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string>();
  // eslint-disable-next-line react-hooks/incompatible-library -- no memoized component takes its functions
  const rows = useVirtualizer({
    count: letters.length,
    getScrollElement: () => space.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const inView = rows.getVirtualItems();
  const before = inView[0]?.start ?? 0;
  const after = rows.getTotalSize() - (inView.at(-1)?.end ?? 0);
  const letter = letters.find(({ messageId }) => messageId === shown);
  return (
    <>
      <div
        ref={space}
        className="table-scroll letters"
        tabIndex={0}
        role="region"
        aria-label={t('console.letters.table')}
      >
        <table aria-rowcount={letters.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {(['select', 'id', 'type', 'failed', 'received', 'request'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`console.letters.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Space height={before} />
            {inView.map(({ index }) => {
              const row = letters[index]!;
              return (
                <tr key={row.messageId} aria-rowindex={index + 2}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('console.letters.selectOne', { id: row.originalId })}
                      checked={selected.has(row.originalId)}
                      onChange={(event) => onSelect(row.originalId, event.target.checked)}
                    />
                  </td>
                  <th scope="row">
                    <Button weight="quiet" size="small" className="id" onClick={() => setShown(row.messageId)}>
                      {row.originalId.slice(0, 13)}
                    </Button>
                  </th>
                  <td className="id">{row.type ?? '–'}</td>
                  <td>
                    <Stamp at={row.lastFailure ?? row.sentAt} />
                  </td>
                  <td className="table-figure">{row.receiveCount}</td>
                  <td>{row.requestId !== null && <RequestLink requestId={row.requestId} />}</td>
                </tr>
              );
            })}
            <Space height={after} />
          </tbody>
        </table>
      </div>
      {letter && <LetterDetails queue={queue} letter={letter} onClose={() => setShown(undefined)} />}
    </>
  );
}

/** The place of the rows that are not in the document. */
function Space({ height }: { height: number }) {
  return height > 0 ? (
    <tr aria-hidden="true" className="space">
      <td colSpan={6} ref={(cell) => void cell?.style.setProperty('block-size', `${height}px`)} />
    </tr>
  ) : null;
}
