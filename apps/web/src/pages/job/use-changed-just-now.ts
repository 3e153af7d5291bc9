import { useEffect, useRef, useState } from 'react';

const SHOWN_MS = 10_000;

/** True for ten seconds after the job has changed under the reader. */
export function useChangedJustNow(updatedAt: string): boolean {
  const first = useRef(updatedAt);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (first.current === updatedAt) return undefined;
    first.current = updatedAt;
    setShown(true);
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [updatedAt]);
  return isShown;
}
