import { OFFLINE, staleSince } from '../sentences';
import { useSpeech } from '../sentences/use-speech';
import { Note } from './note';

interface StaleLineProps {
  /** When what is shown was read, in milliseconds since 1970 of the server; undefined while it is fresh. */
  asOf?: number;
  isOffline?: boolean;
}

/** Below the title, when what is shown may be old. The page stays as it was. */
export function StaleLine({ asOf, isOffline }: StaleLineProps) {
  const { say } = useSpeech();
  if (!isOffline && asOf === undefined) return null;
  return (
    <Note kind="time">
      <span role="status">{say(isOffline ? OFFLINE : staleSince(asOf!))}</span>
    </Note>
  );
}
