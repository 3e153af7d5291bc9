import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { createProfileNames } from '../api/profile-names';
import { useSession } from '../api/session';
import { useWebConfig } from '../api/web-config';
import { SpeechFactsContext } from '../sentences/speech-facts';

/** Gives texts the currency of the platform, and the names of its people. */
export function SpeechFactsProvider({ children }: { children: ReactNode }) {
  const config = useWebConfig();
  const { person } = useSession();
  // What one person may see is not kept for the next one.
  const names = useMemo(() => createProfileNames(), [person?.userId]);
  const version = useSyncExternalStore(names.listen, () => names.version);
  const hasNames = person !== undefined && person !== null && config?.addOns.includes('users') === true;
  const currency = config?.currency ?? undefined;
  const facts = useMemo(
    () => ({ currency, ...(hasNames && { nameOf: (userId: string) => names.nameOf(userId) }) }),
    // A new function for each new name, so that texts are written again.
    [version, currency, hasNames, names],
  );
  return <SpeechFactsContext.Provider value={facts}>{children}</SpeechFactsContext.Provider>;
}
