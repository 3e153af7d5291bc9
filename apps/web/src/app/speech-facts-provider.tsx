import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { createProfileNames } from '../api/profile-names';
import { useSession } from '../api/session';
import { useWebConfig } from '../api/web-config';
import { SpeechFactsContext } from '../sentences/speech-facts';

/** Gives texts the currency of the platform, and the names of its people. */
export function SpeechFactsProvider({ children }: { children: ReactNode }) {
  const config = useWebConfig();
  const { person } = useSession();
  const viewerId = person?.userId;
  // What one person may see is not kept for the next one.
  const names = useMemo(() => createProfileNames(viewerId), [viewerId]);
  const nameOf = useSyncExternalStore(names.listen, () => names.nameOf);
  const hasNames = config?.addOns.includes('users') === true;
  const currency = config?.currency ?? undefined;
  const facts = useMemo(() => ({ currency, ...(hasNames && { nameOf }) }), [currency, hasNames, nameOf]);
  return <SpeechFactsContext.Provider value={facts}>{children}</SpeechFactsContext.Provider>;
}
