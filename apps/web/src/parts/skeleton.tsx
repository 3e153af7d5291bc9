import { useEffect, useState } from 'react';
import { useTexts } from '../texts/use-texts';
import { classes } from './classes';
import './skeleton.css';

const SHOWN_AFTER_MS = 150;
const SLOW_AFTER_MS = 4_000;

interface SkeletonProps {
  /** What is being loaded, so that its place has its height from the start. */
  shape: 'lines' | 'rows' | 'panel';
  count?: number;
}

/** Grey bars where something will be: nothing for 150 ms, and a sentence after 4 s. */
export function Skeleton({ shape, count = shape === 'rows' ? 6 : 4 }: SkeletonProps) {
  const { t } = useTexts();
  const [phase, setPhase] = useState<'hidden' | 'shown' | 'slow'>('hidden');
  useEffect(() => {
    const timers = [
      setTimeout(() => setPhase('shown'), SHOWN_AFTER_MS),
      setTimeout(() => setPhase('slow'), SLOW_AFTER_MS),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className={classes('skeleton', `skeleton-${shape}`, phase === 'hidden' && 'skeleton-hidden')}>
      <p role="status" className={classes(phase !== 'slow' && 'visually-hidden')}>
        {phase === 'hidden' ? '' : t(phase === 'slow' ? 'parts.loading.slow' : 'parts.loading')}
      </p>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} aria-hidden="true">
          <i />
          {shape === 'rows' && <i />}
        </div>
      ))}
    </div>
  );
}
