import { say } from '../../sentences/say';
import { languageOf } from '../../texts/testing/language';
import { wordsOf } from '../../time/words';
import type { Move } from '../move';
import { NOW, OTHER, OWNER, SEEKER } from './built-jobs';

const NAMES: Record<string, string> = { [OWNER]: 'Layla', [SEEKER]: 'Ana', [OTHER]: 'Kofi' };
const MARKS = { solid: '—', dashed: '┄' };
const WEIGHTS = { primary: '*', secondary: '', quiet: '~' };

/** What a person reads in the move panel, a line each: tag and heading, deadline, quote, fork, buttons. */
export function rendered(move: Move, locale: 'en' | 'de', now = NOW): string[] {
  const language = languageOf(locale, 'Europe/Berlin');
  const speech = {
    language,
    words: wordsOf(language),
    now,
    currency: 'EUR',
    nameOf: (userId: string) => NAMES[userId],
  };
  const written = (text: Parameters<typeof say>[0]): string =>
    say(text, speech)
      .replace(/[\u2068\u2069]/g, '')
      .replace(/[\u00a0\u202f]/g, ' ');
  const { tag, heading, deadline, quote, fork, buttons } = move;
  return [
    `${tag ? `[${tag.kind}: ${written(tag.text)}] ` : ''}${written(heading)}`,
    ...(deadline ? [`${deadline.hasCountdown ? '⏳ ' : ''}${written(deadline.text)}`] : []),
    ...(quote === undefined ? [] : [`“${quote}”`]),
    ...fork.map((line) => `${MARKS[line.line]} ${written(line.if)}: ${written(line.then)}`),
    ...(buttons.length === 0
      ? []
      : [buttons.map(({ weight, text }) => `${WEIGHTS[weight]}${written(text)}`).join(' · ')]),
  ];
}
