import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts';
import { serverNow } from '../time/browser-time';
import { useTicking } from '../time/use-now';
import { useWords } from '../time/use-words';
import { Button } from './button';
import { Instant } from './instant';
import { Menu } from './menu';
import './sandbox-band.css';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

interface SandboxBandProps {
  /** How far the sandbox's clock is ahead of real time, in seconds. */
  aheadSeconds: number;
  /** The nearest deadline that is known here, as an ISO instant; asked when the menu is opened. */
  nextDeadline: () => string | undefined;
  onAdvance: (seconds: number) => void;
  isAdvancing?: boolean;
  /** What happened while the clock was turned. */
  meanwhile?: ReactNode;
}

/** In a sandbox only: which time it is there, and the way to turn its clock. */
export function SandboxBand({ aheadSeconds, meanwhile, ...turning }: SandboxBandProps) {
  const { t } = useTexts();
  const words = useWords();
  const time = useTicking((now) => `${words.day(now, now)}, ${words.clock(now)}`);
  return (
    <section className="sandbox" aria-label={t('parts.sandbox.label')}>
      <div className="wrap">
        <span>
          <strong>{t('parts.sandbox.now', { time })}</strong>
          {aheadSeconds >= MINUTE && (
            <span className="wide-only">
              {' · '}
              {t('parts.sandbox.ahead', { duration: words.duration(aheadSeconds - (aheadSeconds % MINUTE)) })}
            </span>
          )}
        </span>
        <Menu summary={t('parts.sandbox.turn')} staysOpen>
          <Turn {...turning} />
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

function Turn({ nextDeadline, onAdvance, isAdvancing }: Omit<SandboxBandProps, 'aheadSeconds' | 'meanwhile'>) {
  const { t } = useTexts();
  const busy = isAdvancing && t('parts.sandbox.turning');
  const next = nextDeadline();
  return (
    <div className="stack sandbox-clock">
      <div className="row">
        <Button size="small" busy={busy} onClick={() => onAdvance(HOUR)}>
          {t('parts.sandbox.hour')}
        </Button>
        <Button size="small" busy={busy} onClick={() => onAdvance(DAY)}>
          {t('parts.sandbox.day')}
        </Button>
      </div>
      {next !== undefined && (
        <Button size="small" busy={busy} onClick={() => onAdvance(secondsUntil(next) + 1)}>
          {t('parts.sandbox.next')} <Instant at={next} />
        </Button>
      )}
      <p className="muted">{t('parts.sandbox.about')}</p>
    </div>
  );
}

const secondsUntil = (instant: string): number => Math.max(0, Math.ceil((Date.parse(instant) - serverNow()) / 1_000));
