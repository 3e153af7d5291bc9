import { type ReactNode, useState } from 'react';
import { usePageTitle } from '../../app/page-title';
import { useCommand } from '../../commands/use-command';
import type { Press } from '../../commands/command-desk';
import { useDraft } from '../../drafts/use-draft';
import {
  checkForm,
  type Faults,
  type Fields,
  serverFaults,
  summaryOf,
  titleWithError,
  type Values,
} from '../../forms/check-form';
import { Button } from '../../parts/button';
import { ErrorSummary } from '../../parts/error-summary';
import { Form } from '../../parts/form';
import { Note } from '../../parts/note';
import { useSpeech } from '../../sentences/use-speech';
import { useTexts } from '../../texts/use-texts';
import type { LoadedJob } from '../job/job-query';
import { termsOf } from '../job/terms';
import { DraftLine } from './draft-line';
import { FormControl } from './form-control';

interface JobFormProps {
  title: string;
  userId: string;
  /** Names the draft and the command, such as `post` or `edit job-…`. */
  form: string;
  fields: Fields;
  given: Values;
  /** The last line before the button: what the press brings about. */
  consequence?: string;
  sends: string;
  press: (body: Record<string, unknown>) => Omit<Press, 'form'> | undefined;
  /** The job that is changed. */
  loaded?: LoadedJob;
  reread?: () => Promise<LoadedJob | undefined>;
  onDone: (answer: unknown) => void;
  /** What it will bring about, for what is typed now. */
  aside: (values: Values) => ReactNode;
}

/** A page with a form about a job: its draft is kept, its faults are summed up, it is sent once. */
export function JobForm(props: JobFormProps) {
  const { title, userId, form, fields, given, consequence, sends, press, loaded, reread, onDone, aside } = props;
  const { locale } = useTexts();
  const { say } = useSpeech();
  const draft = useDraft(userId, form, given);
  const [faults, setFaults] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const { values } = draft;
  const command = useCommand<LoadedJob>({
    form,
    job: loaded?.job,
    jobOf: ({ job }) => job,
    reread: async () => {
      const view = await reread?.();
      return view && { view, etag: view.etag, terms: termsOf(view.job) };
    },
    onDone: (answer) => {
      draft.discard();
      onDone(answer);
    },
  });
  const refused = command.end?.kind === 'refused' ? command.end.refusal.details : [];
  const shown = { ...serverFaults(fields, values, locale, refused).faults, ...faults };
  const summary = attempt > 0 ? summaryOf(fields, shown) : undefined;
  usePageTitle(summary ? say(titleWithError(title)) : title);

  const send = (): void => {
    const checked = checkForm(fields, values, locale);
    setFaults(checked.faults);
    setAttempt(attempt + 1);
    if (Object.keys(checked.faults).length > 0) return;
    const pressed = press(checked.body);
    if (pressed) void command.press(pressed);
    // Nothing was changed, so there is nothing to send.
    else onDone(undefined);
  };
  const change = (field: string, value: string): void => {
    draft.change(field, value);
    const { faults: present } = checkForm(fields, { ...values, [field]: value }, locale);
    // An error goes away as soon as it is mended; none appears while typing.
    if (!present[field]) setFaults(({ [field]: _mended, ...others }) => others);
  };
  const leave = (field: string): void => {
    if (values[field] === given[field]) return;
    const { faults: present } = checkForm(fields, values, locale);
    if (present[field]) setFaults({ ...faults, [field]: present[field] });
  };

  const idOf = (field: string): string => `form-${field}`;
  const isRefused = command.sentence !== undefined && command.busy === undefined && summary === undefined;
  return (
    <div className="columns columns-end">
      <div>
        <h1 tabIndex={-1} className="post-job-title">
          {title}
        </h1>
        {summary && (
          <ErrorSummary
            heading={say(summary.heading)}
            attempt={attempt}
            problems={summary.entries.map(({ field, text }) => ({ field: idOf(field), message: say(text) }))}
          />
        )}
        <Form onSend={send} label={title}>
          {Object.entries(fields).map(([name, { rule }]) => (
            <FormControl
              key={name}
              name={name}
              rule={rule}
              id={idOf(name)}
              value={values[name] ?? ''}
              error={shown[name] && say(shown[name])}
              onChange={(value) => change(name, value)}
              onBlur={() => leave(name)}
            />
          ))}
          <DraftLine draft={draft} />
          {command.sentence && (
            <div role={isRefused ? 'alert' : 'status'}>
              <Note kind={isRefused ? 'bad' : undefined}>
                <span>{say(command.sentence)}</span>
                {command.end?.kind === 'changed' &&
                  command.end.changes.map((each, index) => <span key={index}>{say(each)}</span>)}
              </Note>
            </div>
          )}
          {consequence !== undefined && <p className="post-job-last">{consequence}</p>}
          <Button type="submit" weight="primary" busy={command.busy && say(command.busy)}>
            {sends}
          </Button>
        </Form>
      </div>
      <aside className="after-text">{aside(values)}</aside>
    </div>
  );
}
