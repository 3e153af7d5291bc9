import { useSpeech } from '../sentences/use-speech';
import { useTexts } from '../texts/use-texts';
import { Note } from './note';

interface StaleLineProps {
  /** When what is shown was read, in milliseconds since 1970 of the server; undefined when it is fresh. */
  asOf?: number;
  isOffline?: boolean;
}

/** Below the title, when what is shown may be old. The page stays as it was. */
export function StaleLine({ asOf, isOffline }: StaleLineProps) {
  const { t } = useTexts();
  const { words } = useSpeech();
  if (!isOffline && asOf === undefined) return null;
  return (
    <Note kind="time">
      <span role="status">
        {isOffline ? t('parts.stale.offline') : t('parts.stale.asOf', { time: words.clock(asOf!) })}
      </span>
    </Note>
  );
}
