import type { ReactNode } from 'react';
import { classes } from './classes';
import './tag.css';

/** Filled: the viewer's turn. Dashed: time's. Outlined: another person's or nobody's. */
export type TagKind = 'yours' | 'person' | 'time' | 'ended' | 'away' | 'good' | 'bad';

const LOOKS: Record<TagKind, string | undefined> = {
  yours: 'tag-filled',
  person: 'tag-muted',
  time: 'tag-dashed',
  ended: undefined,
  away: 'tag-muted',
  good: 'tag-good',
  bad: 'tag-bad',
};

export const Tag = ({ kind, children }: { kind: TagKind; children: ReactNode }) => (
  <span className={classes('tag', LOOKS[kind])}>{children}</span>
);
