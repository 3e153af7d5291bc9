import type { Rule } from '../../forms/text-faults';
import { readDuration, writeDuration } from '../../forms/duration';
import { DurationField } from '../../parts/duration-field';
import { MoneyField } from '../../parts/money-field';
import { TextArea, TextField } from '../../parts/text-field';
import { useSpeech } from '../../sentences/use-speech';
import { useTexts } from '../../texts/use-texts';
import { useNow } from '../../time/use-now';
import { CategoryField } from './category-field';
import { instantIn } from './instant-in';
import { OpenForField } from './open-for-field';

export interface ControlProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  error?: string;
}

const MINUTE = 60_000;

/** The control for a field of the forms about a job. */
export function FormControl({ name, rule, ...props }: ControlProps & { name: string; rule: Rule }) {
  const { t } = useTexts();
  const { currency } = useSpeech();
  switch (name) {
    case 'name':
      return <TextField {...props} label={t('postJob.name')} help={t('postJob.name.help')} limit={rule.maxLength} />;
    case 'categoryId':
      return <CategoryField {...props} />;
    case 'description':
      return (
        <TextArea
          {...props}
          label={t('postJob.description')}
          help={t('postJob.description.help')}
          limit={rule.maxLength}
        />
      );
    case 'updatedDescription':
      return (
        <TextArea
          {...props}
          isOptional
          label={t('postJob.description')}
          help={t('postJob.updatedDescription.help')}
          limit={rule.maxLength}
        />
      );
    case 'payAmount':
      return <MoneyField {...props} label={t('postJob.pay')} help={t('postJob.pay.help')} currency={currency} />;
    case 'timeToCompleteSeconds':
      return <TimeField {...props} />;
    default:
      return <OpenForField {...props} />;
  }
}

function TimeField({ value, onChange, ...props }: ControlProps) {
  const { t } = useTexts();
  const { words } = useSpeech();
  const now = useNow(MINUTE);
  const due = instantIn(now, value);
  return (
    <DurationField
      {...props}
      label={t('postJob.time')}
      help={t('postJob.time.help')}
      value={readDuration(value)}
      onChange={(typed) => onChange(writeDuration(typed))}
      means={due !== undefined && t('postJob.time.means', { t: words.instant(due, now) })}
    />
  );
}
