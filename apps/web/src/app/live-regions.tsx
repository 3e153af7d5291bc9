import { useEffect, useState } from 'react';
import { type Announcement, onAnnouncement, type Urgency } from '../parts/announce';

/** In the page from its start, because screen readers ignore regions that come with their words. */
export function LiveRegions() {
  const [shown, setShown] = useState<Partial<Record<Urgency, Announcement | undefined>>>({});
  useEffect(
    () => onAnnouncement((urgency, announcement) => setShown((all) => ({ ...all, [urgency]: announcement }))),
    [],
  );
  const { polite, assertive } = shown;
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite">
        {polite && <p key={polite.id}>{polite.text}</p>}
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive">
        {assertive && <p key={assertive.id}>{assertive.text}</p>}
      </div>
    </>
  );
}
