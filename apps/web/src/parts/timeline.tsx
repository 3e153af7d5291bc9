import { type ReactNode, useState } from 'react';
import { useSpeech } from '../sentences/use-speech';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';
import { classes } from './classes';
import { Instant } from './instant';
import './timeline.css';
import { UserText } from './user-text';

export interface TimelineEntry {
  key: string;
  /** ISO instant. */
  at: string;
  /** Round: a person did it. Diamond: time did it. Dashed ring: to come. */
  kind: 'person' | 'time' | 'now' | 'to-come';
  what: ReactNode;
  /** Words of a person. */
  quote?: string;
  note?: ReactNode;
  /** Number in the history, and what the operator finds it by. */
  ids?: { number?: number; eventId?: string; requestId?: string };
}

const LOOKS = { person: undefined, time: 'timeline-time', now: 'timeline-now', 'to-come': 'timeline-to-come' };

function EntryTime({ at }: { at: string }) {
  const { words, now } = useSpeech();
  const instant = Date.parse(at);
  return (
    <Instant at={at}>
      <b>{words.day(instant, now)}</b> {words.clock(instant)}
    </Instant>
  );
}

function EntryIds({ at, ids }: Pick<TimelineEntry, 'at' | 'ids'>) {
  const { t } = useTexts();
  return (
    <small className="id">
      {ids?.number !== undefined && <span>{t('parts.timeline.number', { number: ids.number })}</span>}
      {ids?.eventId !== undefined && <span>{ids.eventId}</span>}
      {ids?.requestId !== undefined && <span>{t('parts.timeline.request', { id: ids.requestId })}</span>}
      <span>{at}</span>
    </small>
  );
}

interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** How whole the history is: "5 of 5 entries, none missing." */
  proof?: ReactNode;
}

/** What happened, the present, and what comes. */
export function Timeline({ entries, proof }: TimelineProps) {
  const { t } = useTexts();
  const [showsIds, setShowsIds] = useState(false);
  const hasIds = entries.some(({ ids }) => ids !== undefined);
  return (
    <>
      <ol className={classes('timeline', showsIds && 'timeline-with-ids')}>
        {entries.map(({ key, at, kind, what, quote, note, ids }) => (
          <li key={key} className={LOOKS[kind]}>
            <EntryTime at={at} />
            <i aria-hidden="true" />
            <div>
              {what}
              {quote !== undefined && (
                <blockquote>
                  <UserText text={quote} />
                </blockquote>
              )}
              {note !== undefined && <small>{note}</small>}
              {ids && <EntryIds at={at} ids={ids} />}
            </div>
          </li>
        ))}
      </ol>
      {(proof !== undefined || hasIds) && (
        <p className="timeline-proof">
          <span>{proof}</span>
          {hasIds && (
            <Button weight="quiet" size="small" aria-pressed={showsIds} onClick={() => setShowsIds(!showsIds)}>
              {t('parts.timeline.showIds')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
