import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './job-list.css';
import { Meta } from './job-table';
import { JobTitle } from './job-title';
import { Rail } from './rail';
import { Tag, type TagKind } from './tag';

export interface JobBoardRow {
  jobId: string;
  title: string;
  href: string;
  tag: { kind: TagKind; text: string };
  /** The other person, pay. */
  meta: ReactNode[];
  /** What happens by itself, and when: "Approved by itself in 13 d". */
  outcome?: ReactNode;
  /** The same instant as a date. */
  when?: ReactNode;
  /** How much of the time is over, 0 to 1. */
  done?: number;
  /** One button. Its name has the title for people who hear it alone. */
  action?: ReactNode;
}

/** The job's title after the name of a button in its row. */
export const OfJob = ({ title }: { title: string }) => <span className="visually-hidden"> {title}</span>;

/** Jobs of the viewer: what it is, what time does next, one button. */
export const JobBoard = ({ rows, label }: { rows: readonly JobBoardRow[]; label?: string }) => (
  <ol className="jobs jobs-board" aria-label={label}>
    {rows.map((row) => (
      <li key={row.jobId}>
        <div>
          <h3>
            <Link to={row.href}>
              <JobTitle title={row.title} />
            </Link>
          </h3>
          <Meta
            parts={[
              <Tag key="tag" kind={row.tag.kind}>
                {row.tag.text}
              </Tag>,
              ...row.meta,
            ]}
          />
        </div>
        <div className="jobs-outcome">
          {row.outcome}
          {row.when !== undefined && <div className="muted">{row.when}</div>}
          {row.done !== undefined && <Rail done={row.done} />}
        </div>
        <div className="jobs-action">{row.action}</div>
      </li>
    ))}
  </ol>
);
