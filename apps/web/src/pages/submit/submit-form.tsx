import { useState } from 'react';
import { usePageTitle } from '../../app/page-title';
import { useCommand } from '../../commands/use-command';
import { useDraft } from '../../drafts/use-draft';
import { type Faults, serverFaults, summaryOf, titleWithError } from '../../forms/check-form';
import { REVIEW_SECONDS } from '../../moves/facts';
import { Button, ButtonLink } from '../../parts/button';
import { CopyButton } from '../../parts/copy-button';
import { DraftLine } from '../../parts/draft-line';
import { ErrorSummary } from '../../parts/error-summary';
import { Form } from '../../parts/form';
import { Note } from '../../parts/note';
import { TextArea, TextField } from '../../parts/text-field';
import { useSpeech } from '../../sentences/use-speech';
import { text } from '../../texts/text-ref';
import { useTexts } from '../../texts/use-texts';
import { useNow } from '../../time/use-now';
import type { LoadedJob } from '../job/job-query';
import { checkSubmission, handedInBefore, SUBMIT_FIELDS } from './submit-form-fields';

const MINUTE = 60_000;

interface SubmitFormProps {
  userId: string;
  loaded: LoadedJob;
  /** False when the state of the job forbids it now: the text is kept, and cannot be sent. */
  canSend: boolean;
  reread: () => Promise<LoadedJob | undefined>;
  onDone: () => void;
}

type FieldName = keyof typeof SUBMIT_FIELDS;

/** Link, notes and file names, kept while they are typed and sent once. */
export function SubmitForm({ userId, loaded, canSend, reread, onDone }: SubmitFormProps) {
  const { t, locale } = useTexts();
  const { say } = useSpeech();
  const now = useNow(MINUTE);
  const { job } = loaded;
  const form = `submit ${job.jobId}`;
  const [given] = useState(() => handedInBefore(job.claim));
  const draft = useDraft(userId, form, given);
  const [faults, setFaults] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const { values } = draft;
  const command = useCommand<LoadedJob>({
    form,
    job,
    jobOf: (view) => view.job,
    reread: async () => {
      const view = await reread();
      return view && { view, etag: view.etag };
    },
    onDone: () => {
      draft.discard();
      onDone();
    },
  });
  const details = command.end?.kind === 'refused' ? command.end.refusal.details : [];
  const shown = { ...serverFaults(SUBMIT_FIELDS, values, locale, details).faults, ...faults };
  const summary = attempt > 0 ? summaryOf(SUBMIT_FIELDS, shown) : undefined;
  usePageTitle(summary ? say(titleWithError(t('submit.title'))) : t('submit.title'));

  const send = (): void => {
    const checked = checkSubmission(values, locale);
    setFaults(checked.faults);
    setAttempt(attempt + 1);
    if (Object.keys(checked.faults).length > 0) return;
    void command.press({
      method: 'POST',
      path: `/job/seeker/submit/${encodeURIComponent(job.jobId)}`,
      body: checked.body,
    });
  };
  const change = (field: FieldName, value: string): void => {
    draft.change(field, value);
    const present = checkSubmission({ ...values, [field]: value }, locale).faults;
    // An error goes away as soon as it is mended; none appears while typing.
    setFaults(Object.fromEntries(Object.entries(faults).filter(([name]) => name in present)));
  };
  const leave = (field: FieldName): void => {
    if (values[field] === given[field]) return;
    const fault = SUBMIT_FIELDS[field].check(values[field] ?? '', locale);
    if ('fault' in fault) setFaults({ ...faults, [field]: fault.fault });
  };
  const attributes = (field: FieldName) => ({
    id: `submit-${field}`,
    label: say(SUBMIT_FIELDS[field].label),
    error: shown[field] && say(shown[field]),
    value: values[field] ?? '',
    onChange: (value: string) => change(field, value),
    onBlur: () => leave(field),
  });
  const typed = Object.values(values).join('\n').trim();
  return (
    <>
      {summary && (
        <ErrorSummary
          heading={say(summary.heading)}
          attempt={attempt}
          problems={summary.entries.map(({ field, text: words }) => ({
            field: `submit-${field}`,
            message: say(words),
          }))}
        />
      )}
      <Form onSend={send} label={t('submit.title')}>
        <TextField
          {...attributes('deliverableUrl')}
          help={t('submit.link.help')}
          type="url"
          dir="ltr"
          spellCheck={false}
        />
        <TextArea {...attributes('submissionNotes')} limit={SUBMIT_FIELDS.submissionNotes.rule.maxLength} />
        <TextArea {...attributes('additionalFiles')} help={t('submit.files.help')} />
        <DraftLine draft={draft} />
        {command.sentence && !summary && (
          <div role={command.end ? 'alert' : 'status'}>
            <Note kind={command.end ? 'bad' : undefined}>{say(command.sentence)}</Note>
          </div>
        )}
        {canSend ? (
          <>
            <p>
              {say(
                text('submit.consequence', {
                  name: { user: job.ownerId },
                  t: { instant: new Date(now + REVIEW_SECONDS * 1_000).toISOString() },
                }),
              )}
            </p>
            <div className="row">
              <Button type="submit" weight="primary" busy={command.busy && say(command.busy)}>
                {t('moves.button.submit')}
              </Button>
              <ButtonLink weight="quiet" to="/jobs/$jobId" params={{ jobId: job.jobId }}>
                {t('job.dialog.toJob')}
              </ButtonLink>
            </div>
          </>
        ) : (
          <div className="row">
            {typed !== '' && (
              <span className="muted row">
                {t('forms.notSent')} <CopyButton text={typed} of={t('job.dialog.typed')} />
              </span>
            )}
            <ButtonLink weight="primary" to="/jobs/$jobId" params={{ jobId: job.jobId }}>
              {t('job.dialog.toJob')}
            </ButtonLink>
          </div>
        )}
      </Form>
    </>
  );
}
