import { useId } from 'react';
import { readDuration, writeDuration } from '../../forms/duration';
import { RadioGroup } from '../../parts/choice-field';
import { DurationField } from '../../parts/duration-field';
import { useSpeech } from '../../sentences/use-speech';
import { useTexts } from '../../texts/use-texts';
import { useNow } from '../../time/use-now';
import type { ControlProps } from './form-control';
import { instantIn } from './instant-in';

const USUAL: readonly string[] = ['7 day', '30 day'];
const OTHER = 'other';
/** What "another time" begins with. */
const FIRST_OTHER = '14 day';
const MINUTE = 60_000;

/** How long others can find and claim it: 7 or 30 days, or another time; each with its instant. */
export function OpenForField({ id, value, onChange, onBlur, error }: ControlProps) {
  const { t } = useTexts();
  const { words } = useSpeech();
  const now = useNow(MINUTE);
  const own = useId();
  const isOther = !USUAL.includes(value);
  const until = (typed: string): string | undefined => {
    const instant = instantIn(now, typed);
    return instant === undefined ? undefined : t('postJob.openFor.until', { t: words.instant(instant, now) });
  };
  return (
    <>
      <RadioGroup
        id={isOther ? own : id}
        label={t('postJob.openFor')}
        help={t('postJob.openFor.help')}
        error={isOther ? undefined : error}
        value={isOther ? OTHER : value}
        onChange={(chosen) => onChange(chosen === OTHER ? FIRST_OTHER : chosen)}
        onBlur={onBlur}
        options={[
          ...USUAL.map((typed) => ({
            value: typed,
            label: words.duration(Number(readDuration(typed).count) * 86_400),
            help: until(typed),
          })),
          { value: OTHER, label: t('postJob.openFor.other') },
        ]}
      />
      {isOther && (
        <DurationField
          id={id}
          label={t('postJob.openFor.otherTime')}
          error={error}
          value={readDuration(value)}
          onChange={(typed) => onChange(writeDuration(typed))}
          onBlur={onBlur}
          means={until(value)}
        />
      )}
    </>
  );
}
