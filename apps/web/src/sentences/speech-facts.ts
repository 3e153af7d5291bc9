import { createContext, useContext } from 'react';

/** What texts need to know of the platform and its people. */
export interface SpeechFacts {
  /** The platform's one currency; without it, amounts are plain numbers. */
  currency?: string;
  /** The name of a profile; undefined where none is known. */
  nameOf?: (userId: string) => string | null | undefined;
}

export const SpeechFactsContext = createContext<SpeechFacts>({});
export const useSpeechFacts = (): SpeechFacts => useContext(SpeechFactsContext);
