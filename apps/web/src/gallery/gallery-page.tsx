import { useState } from 'react';
import { moveOf } from '../moves';
import { NOW } from '../moves/testing/built-jobs';
import { ALL_CELLS } from '../moves/testing/cells-of-the-table';
import { MovePanel } from '../parts/move-panel';
import { SpeechFactsContext } from '../sentences/speech-facts';
import { serverClock } from '../time/browser-time';
import './gallery.css';
import { FieldSamples } from './field-samples';
import { JobSamples } from './job-samples';
import { Sample } from './sample';
import { StateSamples } from './state-samples';

// The samples have fixed instants.
serverClock.setAhead(NOW - Date.now());

const NAMES: Record<string, string> = {
  'owner-123': 'ليلى حداد',
  'seeker-456': 'Ana Weber',
  'seeker-789': 'Kofi Mensah',
};
const FACTS = { currency: 'EUR', nameOf: (id: string) => NAMES[id] };

/** Every part in every state, for developers and for the pictures of the tests. */
export function GalleryPage() {
  const [pressed, setPressed] = useState('nothing');
  return (
    <SpeechFactsContext value={FACTS}>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>Gallery</h1>
          <p className="lead">Every part, in every state. Pressed last: {pressed}</p>
        </div>
      </div>
      <div className="gallery">
        <StateSamples />
        <FieldSamples />
      </div>
      <JobSamples />
      <h2 className="gallery-title">Moves</h2>
      <div className="gallery">
        {ALL_CELLS.map(({ row, job, viewer, now = NOW, options }) => (
          <Sample key={row} name={row}>
            <MovePanel move={moveOf(job, viewer, now, options)} links={{ edit: '/' }} onAction={setPressed} />
          </Sample>
        ))}
      </div>
    </SpeechFactsContext>
  );
}
