import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts';
import { classes } from './classes';
import './job-list.css';
import { JobTitle } from './job-title';

export interface JobTableRow {
  jobId: string;
  title: string;
  href: string;
  /** The first words of what is to be done. */
  description?: ReactNode;
  /** Category, age, "opened again". */
  meta: ReactNode[];
  time: ReactNode;
  /** A `Countdown` below 24 hours, else the date. */
  closes: ReactNode;
  pay: ReactNode;
  /** The word of its state, when it ended while it was in view: the row stays, grey. */
  ended?: string;
}

/** Jobs that can be claimed: rows below each other, a grid with four columns where there is room. */
export function JobTable({ rows }: { rows: readonly JobTableRow[] }) {
  const { t } = useTexts();
  return (
    <div className="job-table">
      <div className="job-table-head" aria-hidden="true">
        <span>{t('parts.jobs.job')}</span>
        <span>{t('parts.jobs.time')}</span>
        <span>{t('parts.jobs.closes')}</span>
        <span>{t('parts.jobs.pay')}</span>
      </div>
      <ol className="jobs">
        {rows.map((row) => (
          <li key={row.jobId} className={classes(row.ended !== undefined && 'jobs-ended')}>
            <div>
              <h2>
                <Link to={row.href}>
                  <JobTitle title={row.title} />
                </Link>
              </h2>
              {row.description !== undefined && (
                <p className="jobs-what" dir="auto">
                  {row.description}
                </p>
              )}
              <Meta
                parts={row.ended === undefined ? row.meta : [<strong key="ended">{row.ended}</strong>, ...row.meta]}
              />
            </div>
            <div className="jobs-cells">
              <span className="jobs-cell">
                <span className="jobs-label">{t('parts.jobs.time')}: </span>
                {row.time}
              </span>
              <span className="jobs-cell">
                <span className="jobs-label">{t('parts.jobs.closes')} </span>
                {row.closes}
              </span>
              <span className="jobs-pay">
                <span className="jobs-label">{t('parts.jobs.pay')}: </span>
                {row.pay}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

export const Meta = ({ parts }: { parts: readonly ReactNode[] }) => (
  <p className="jobs-meta">
    {parts.map((part, index) => (
      <span key={index}>{part}</span>
    ))}
  </p>
);
