import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A page that loads shows its title late. */
const LONGEST_WAIT_MS = 5_000;

/** After a change of the page the focus is on its title, so that it is read, and the next Tab starts below it. */
export function useTitleFocus(): void {
  const router = useRouter();
  useEffect(() => {
    let stop = (): void => undefined;
    const end = router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
      stop();
      if (pathChanged && fromLocation !== undefined) stop = focusTitle();
    });
    return () => {
      stop();
      end();
    };
  }, [router]);
}

/**
 * Focuses the title, also one that comes late or takes the place of another one, unless the person has gone on meanwhile.
 * @returns the end of waiting for the title
 */
function focusTitle(): () => void {
  const main = document.getElementById('main');
  if (!main) return () => undefined;
  const focus = (): void => (main.querySelector('h1') ?? main).focus();
  const observer = new MutationObserver(() => {
    if (document.activeElement === main || document.activeElement === document.body) focus();
  });
  focus();
  observer.observe(main, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), LONGEST_WAIT_MS);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
