import { readDuration, secondsOf } from '../../forms/duration';
import type { Values } from '../../forms/check-form';
import { REVIEW_SECONDS } from '../../moves/facts';
import { Fork } from '../../parts/fork';
import { Panel } from '../../parts/panel';
import { Tag } from '../../parts/tag';
import { useSpeech } from '../../sentences/use-speech';
import { useTexts } from '../../texts/use-texts';
import { useNow } from '../../time/use-now';
import { instantIn } from './instant-in';

const MINUTE = 60_000;

interface BeforePanelProps {
  heading: string;
  values: Values;
  /** Name of the field that says how long it is open. */
  openFor?: string;
  /** When it closes, where the form does not ask for it; ISO instant. */
  closesAt?: string;
  /** Seconds that the claimer has, where the form does not ask for them. */
  timeSeconds?: number;
}

/** Every way in which a job can go once it is posted, with the real instants of what is typed. */
export function BeforePanel({ heading, values, openFor, closesAt, timeSeconds }: BeforePanelProps) {
  const { t } = useTexts();
  const { words } = useSpeech();
  const now = useNow(MINUTE);
  const seconds = timeSeconds ?? secondsOf(readDuration(values.timeToCompleteSeconds ?? ''));
  const closes = closesAt === undefined ? instantIn(now, values[openFor ?? ''] ?? '') : Date.parse(closesAt);
  const review = words.duration(REVIEW_SECONDS);
  return (
    <Panel tag={<Tag kind="time">{t('postJob.before.tag')}</Tag>} heading={heading}>
      <Fork
        lines={[
          {
            line: 'solid',
            if: t('postJob.before.claimed'),
            then:
              seconds === undefined
                ? t('postJob.before.claimed.then')
                : t('postJob.before.claimed.thenFor', { time: words.duration(seconds) }),
          },
          { line: 'solid', if: t('postJob.before.handedIn'), then: t('postJob.before.handedIn.then', { review }) },
          { line: 'dashed', if: t('postJob.before.noReview'), then: t('postJob.before.noReview.then', { review }) },
          {
            line: 'dashed',
            if: t('postJob.before.noClaim'),
            then:
              closes === undefined
                ? t('postJob.before.noClaim.then')
                : t('postJob.before.noClaim.thenAt', { t: words.instant(closes, now) }),
          },
        ]}
      />
    </Panel>
  );
}
