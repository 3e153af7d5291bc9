import { useEffect, useEffectEvent, useState } from 'react';
import { useSession } from '../api/session';
import type { JobView } from '../moves';
import type { TextRef } from '../texts/text-ref';
import { serverNow } from '../time/browser-time';
import { commandDesk } from './browser-desk';
import type { Finished, Press, Run } from './command-desk';
import { endWords, progressWords } from './command-words';
import type { Progress } from './run-command';

interface CommandOptions<View> {
  /** One command can be pending per form, such as `claim job-…`. */
  form: string;
  /** The job that the command is about, for the words of a refusal. */
  job?: JobView;
  /** Reads the view again, and shows it. */
  reread?: Run<View>['reread'];
  onDone?: (answer: unknown) => void;
  /** The job of a view that was read again. */
  jobOf?: (view: View) => JobView;
}

export interface Command<View> {
  /** What the button says while the command is under way; undefined when it can be pressed. */
  busy?: TextRef;
  /** What the person should read: while it takes longer, and at the end. */
  sentence?: TextRef;
  end?: Finished<View>;
  press: (press: Omit<Press, 'form'>) => Promise<void>;
}

interface State<View> {
  progress?: Progress;
  end?: Finished<View>;
}

/** Sends a command of a form once, whatever is pressed, and says in words what becomes of it. */
export function useCommand<View = unknown>(options: CommandOptions<View>): Command<View> {
  const { person } = useSession();
  const [state, setState] = useState<State<View>>({});
  const { form } = options;
  const userId = person?.userId;

  const run: Run<View> = {
    reread: async () => options.reread?.(),
    report: (progress) => setState((before) => ({ ...before, progress })),
  };
  const finish = (end: Finished<View>): void => {
    setState({ end });
    if (end.kind === 'done') options.onDone?.(end.answer);
    else if (end.kind === 'done-elsewhere' || end.kind === 'too-old') void options.reread?.();
  };

  const resume = useEffectEvent(async (person: string, form: string) => {
    const end = await commandDesk.resume(person, form, run);
    if (end) finish(end);
  });
  // A command that was pressed before a reload, or before the session ended, goes on.
  useEffect(() => {
    if (userId === undefined) return undefined;
    const timer = setTimeout(() => void resume(userId, form));
    return () => clearTimeout(timer);
  }, [userId, form]);

  const press = async (pressed: Omit<Press, 'form'>): Promise<void> => {
    if (userId === undefined || state.progress) return;
    finish(await commandDesk.press(userId, { ...pressed, form }, run));
  };

  const { progress, end } = state;
  const job = end && 'view' in end && end.view ? (options.jobOf?.(end.view) ?? options.job) : options.job;
  const viewer = person ? { userId: person.userId, roles: person.roles } : { roles: [] };
  return {
    ...(progress && { busy: progressWords(progress) }),
    ...(progress?.kind === 'unsure' && { sentence: progressWords(progress) }),
    ...(end && { end, sentence: endWords(end, { job, viewer, name: person?.name, now: serverNow() }) }),
    press,
  };
}
