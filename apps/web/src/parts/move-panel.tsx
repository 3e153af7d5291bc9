import type { Ref } from 'react';
import type { Action } from '../moves/actions';
import type { Move, MoveButton } from '../moves/move';
import { useSpeech } from '../sentences/use-speech';
import { useTexts } from '../texts/use-texts';
import { Button, ButtonLink } from './button';
import { Countdown } from './countdown';
import { Fork } from './fork';
import { Instant } from './instant';
import { Panel } from './panel';
import { Tag } from './tag';
import { UserText } from './user-text';

const DANGEROUS: readonly Action[] = ['reject', 'cancel', 'withdraw'];

interface MovePanelProps {
  move: Move;
  /** Actions that lead to a page. The others call `onAction`. */
  links?: Partial<Record<Action, string>>;
  onAction: (action: Action) => void;
  /** The action that is being sent, and what its button says meanwhile. */
  busy?: { action: Action; says: string };
  /** The view has changed under the reader within the last seconds. */
  changedJustNow?: boolean;
  headingRef?: Ref<HTMLHeadingElement>;
}

/** Whose turn it is, until when, and every way in which it can go. */
export function MovePanel({ move, links = {}, onAction, busy, changedJustNow, headingRef }: MovePanelProps) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const { tag, deadline } = move;
  return (
    <Panel
      tag={tag && <Tag kind={tag.kind}>{say(tag.text)}</Tag>}
      state={changedJustNow ? t('parts.move.changed') : say(move.state)}
      heading={say(move.heading)}
      headingRef={headingRef}
    >
      {deadline && (
        <div className="panel-due">
          {deadline.hasCountdown && <Countdown at={deadline.at} size="large" />}
          <p>
            <Instant at={deadline.at}>{say(deadline.text)}</Instant>
          </p>
        </div>
      )}
      {move.quote !== undefined && (
        <blockquote>
          <UserText text={move.quote} />
        </blockquote>
      )}
      {move.fork.length > 0 && (
        <Fork lines={move.fork.map((line) => ({ line: line.line, if: say(line.if), then: say(line.then) }))} />
      )}
      {move.buttons.length > 0 && <MoveActions buttons={move.buttons} links={links} onAction={onAction} busy={busy} />}
    </Panel>
  );
}

type MoveActionsProps = Pick<MovePanelProps, 'links' | 'onAction' | 'busy'> & { buttons: readonly MoveButton[] };

/** The buttons of a move; pages that show work repeat them after it. */
export function MoveActions({ buttons, links = {}, onAction, busy }: MoveActionsProps) {
  const { say } = useSpeech();
  return (
    <div className="panel-actions row">
      {buttons.map(({ action, weight, text }) => {
        const to = links[action];
        const look = { weight, wide: weight === 'primary', danger: DANGEROUS.includes(action) };
        return to === undefined ? (
          <Button key={action} {...look} busy={busy?.action === action && busy.says} onClick={() => onAction(action)}>
            {say(text)}
          </Button>
        ) : (
          <ButtonLink key={action} {...look} to={to}>
            {say(text)}
          </ButtonLink>
        );
      })}
    </div>
  );
}
