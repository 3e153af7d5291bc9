import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../../app/page-title';
import { Freshness } from './freshness';
import { SameFromShell } from './same-from-shell';

interface ConsolePageProps {
  /** The answer in one sentence. */
  sentence: string;
  /** Of the window; by default the sentence. */
  title?: string;
  crumb?: ReactNode;
  lead?: ReactNode;
  /** What the page is about. */
  query?: UseQueryResult<unknown>;
  /** False for what is read once, such as logs. */
  isLive?: boolean;
  actions?: ReactNode;
  /** Of `npm run ops`; missing where it has no such command. */
  command?: string;
  /** For *Copy as JSON*. */
  data?: unknown;
  children?: ReactNode;
}

/** A page of the console: the answer first, how old it is, the parts, and the command that says the same. */
export function ConsolePage(props: ConsolePageProps) {
  const { sentence, title, crumb, lead, query, isLive, actions, command, data, children } = props;
  usePageTitle(title ?? sentence);
  return (
    <>
      <div className="page-head">
        <div>
          <p className="crumb row">
            {crumb}
            {query && <Freshness query={query} isLive={isLive} />}
          </p>
          <h1 tabIndex={-1}>{sentence}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
      {command !== undefined && <SameFromShell command={command} data={data} />}
    </>
  );
}
