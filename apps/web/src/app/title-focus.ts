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

/** @returns the end of waiting for the title */
function focusTitle(): () => void {
  const main = document.getElementById('main');
  const title = main?.querySelector('h1');
  if (!main || title) {
    title?.focus();
    return () => undefined;
  }
  main.focus();
  const observer = new MutationObserver(() => {
    const late = main.querySelector('h1');
    if (!late) return;
    observer.disconnect();
    // Unless the person has gone on meanwhile.
    if (document.activeElement === main || document.activeElement === document.body) late.focus();
  });
  observer.observe(main, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), LONGEST_WAIT_MS);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
