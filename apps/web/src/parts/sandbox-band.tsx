import type { ReactNode } from 'react';
import { useSpeech } from '../sentences/use-speech';
import { useTexts } from '../texts/use-texts';
import { useNow } from '../time/use-now';
import { Button } from './button';
import { Instant } from './instant';
import { Menu } from './menu';
import './sandbox-band.css';

const HOUR = 3_600;
const DAY = 86_400;

interface SandboxBandProps {
  /** How far the sandbox's clock is ahead of real time, in seconds. */
  aheadSeconds: number;
  /** The nearest deadline that is known here; ISO instant. */
  nextDeadline?: string;
  onAdvance: (seconds: number) => void;
  isAdvancing?: boolean;
  /** What happened while the clock was turned. */
  meanwhile?: ReactNode;
}

/** In a sandbox only: which time it is there, and the way to turn its clock. */
export function SandboxBand({ aheadSeconds, nextDeadline, onAdvance, isAdvancing, meanwhile }: SandboxBandProps) {
  const { t } = useTexts();
  const { words } = useSpeech();
  const now = useNow();
  const busy = isAdvancing && t('parts.sandbox.turning');
  const turn = (name: string, seconds: number) => (
    <Button size="small" busy={busy} onClick={() => onAdvance(seconds)}>
      {name}
    </Button>
  );
  const untilNext = nextDeadline === undefined ? 0 : Math.ceil((Date.parse(nextDeadline) - now) / 1_000) + 1;
  return (
    <section className="sandbox" aria-label={t('parts.sandbox.label')}>
      <div className="wrap">
        <span>
          <strong>{t('parts.sandbox.now', { time: `${words.day(now, now)}, ${words.clock(now)}` })}</strong>
          {aheadSeconds >= 60 && (
            <span className="wide-only">
              {' · '}
              {t('parts.sandbox.ahead', { duration: words.duration(aheadSeconds - (aheadSeconds % 60)) })}
            </span>
          )}
        </span>
        <Menu summary={t('parts.sandbox.turn')} staysOpen>
          <div className="stack sandbox-clock">
            <div className="row">
              {turn(t('parts.sandbox.hour'), HOUR)}
              {turn(t('parts.sandbox.day'), DAY)}
            </div>
            {nextDeadline !== undefined && untilNext > 0 && (
              <Button size="small" busy={busy} onClick={() => onAdvance(untilNext)}>
                {t('parts.sandbox.next')} <Instant at={nextDeadline} />
              </Button>
            )}
            <p className="muted">{t('parts.sandbox.about')}</p>
          </div>
        </Menu>
      </div>
      {meanwhile !== undefined && (
        <div className="wrap">
          <p role="status">{meanwhile}</p>
        </div>
      )}
    </section>
  );
}
