import type { ReactNode } from 'react';
import { CopyButton } from './copy-button';
import './facts.css';

export interface Fact {
  name: string;
  value: ReactNode;
  /** What a press on "Copy" beside the value copies. */
  copies?: string;
}

export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map(({ name, value, copies }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          {value} {copies !== undefined && <CopyButton text={copies} of={name} />}
        </dd>
      </div>
    ))}
  </dl>
);
