import { useState } from 'react';
import { useCommand } from '../../../commands/use-command';
import { checkForm, type Faults, type Values } from '../../../forms/check-form';
import { readDuration, secondsOf, writeDuration } from '../../../forms/duration';
import { Button } from '../../../parts/button';
import { CopyButton } from '../../../parts/copy-button';
import { Dialog } from '../../../parts/dialog';
import { DurationField } from '../../../parts/duration-field';
import { Form } from '../../../parts/form';
import { Note } from '../../../parts/note';
import { TextArea } from '../../../parts/text-field';
import { useSpeech } from '../../../sentences/use-speech';
import { useTexts } from '../../../texts/use-texts';
import { useNow } from '../../../time/use-now';
import type { LoadedJob } from '../job-query';
import { termsOf } from '../terms';
import { DIALOGS, type DialogAction } from './dialog-table';

const MINUTE = 60_000;

interface CommandDialogProps {
  action: DialogAction;
  loaded: LoadedJob;
  /** Reads the job again and shows it. */
  reread: () => Promise<LoadedJob | undefined>;
  /** What was typed belongs to the page: a dialog that is closed and opened again has it. */
  values: Values;
  onChange: (values: Values) => void;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for what a command needs, says what it brings about, sends it, and tells the truth about its end. */
export function CommandDialog({ action, loaded, reread, values, onChange, onDone, onClose }: CommandDialogProps) {
  const { t, locale } = useTexts();
  const { say } = useSpeech();
  const now = useNow(MINUTE);
  const [faults, setFaults] = useState<Faults>({});
  const { job, etag } = loaded;
  const row = DIALOGS[action];
  const command = useCommand<LoadedJob>({
    form: `${action} ${job.jobId}`,
    job,
    jobOf: (view) => view.job,
    reread: async () => {
      const read = await reread();
      return read && { view: read, etag: read.etag, terms: termsOf(read.job) };
    },
    onDone,
  });
  const isEnded = command.sentence !== undefined && command.busy === undefined;
  /** A refusal of the state is final; the other ends leave the form as it was. */
  const canPress = !isEnded || !['refused', 'done-elsewhere', 'too-old'].includes(command.end?.kind ?? '');

  const shown = { ...row.given, ...values };
  const send = (): void => {
    const checked = checkForm(row.fields, shown, locale);
    setFaults(checked.faults);
    if (Object.keys(checked.faults).length > 0) return;
    void command.press({
      method: 'POST',
      path: row.path(encodeURIComponent(job.jobId)),
      body: checked.body,
      ...(row.isGuarded && { etag, terms: termsOf(job) }),
    });
  };
  const change = (field: string, value: string): void => {
    onChange({ ...values, [field]: value });
    const { faults: present } = checkForm(row.fields, { ...shown, [field]: value }, locale);
    // An error goes away as soon as it is mended; none appears while typing.
    if (!present[field]) setFaults(({ [field]: _mended, ...others }) => others);
  };

  const typed = Object.values(values).join('\n').trim();
  const sentence = command.sentence && say(command.sentence);
  return (
    <Dialog heading={isEnded ? sentence : say(row.heading)} says={isEnded ? sentence : undefined} onClose={onClose}>
      <Form onSend={send}>
        {!isEnded && sentence !== undefined && <Note>{sentence}</Note>}
        {Object.entries(row.fields).map(([name, { label, rule }]) => (
          <FieldOf
            key={name}
            isDuration={rule.maximum !== undefined}
            label={say(label)}
            help={row.help?.[name] && say(row.help[name])}
            error={faults[name] && say(faults[name])}
            isOptional={!rule.isRequired}
            limit={rule.maxLength}
            value={shown[name] ?? ''}
            onChange={(value) => change(name, value)}
          />
        ))}
        {isEnded && typed !== '' && (
          <p className="muted row">
            {t('forms.notSent')} <CopyButton text={typed} of={t('job.dialog.typed')} />
          </p>
        )}
        <p>{say(row.consequence({ job, now, seconds: (field) => secondsIn(shown[field]) }))}</p>
        <div className="row">
          {canPress && (
            <Button
              type="submit"
              weight={row.isDangerous ? 'secondary' : 'primary'}
              danger={row.isDangerous}
              busy={command.busy && say(command.busy)}
            >
              {say(row.send)}
            </Button>
          )}
          <Button weight={canPress ? 'quiet' : 'primary'} onClick={onClose}>
            {t(canPress ? 'job.dialog.back' : 'job.dialog.toJob')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

const secondsIn = (typed = ''): number | undefined => secondsOf(readDuration(typed));

interface FieldOfProps {
  isDuration: boolean;
  label: string;
  help?: string;
  error?: string;
  isOptional: boolean;
  limit?: number;
  value: string;
  onChange: (value: string) => void;
}

function FieldOf({ isDuration, limit, value, onChange, ...field }: FieldOfProps) {
  return isDuration ? (
    <DurationField {...field} value={readDuration(value)} onChange={(typed) => onChange(writeDuration(typed))} />
  ) : (
    <TextArea {...field} limit={limit} value={value} onChange={onChange} />
  );
}
