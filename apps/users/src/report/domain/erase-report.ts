import { ERASED_TEXT } from '@freelance/contracts/plain';
import type { Report } from './report';

/** Whether the user sent the report, is responsible for its subject, or resolved it. */
export const concerns = ({ reporterId, userId, subjectId, resolution }: Report, erasedId: string): boolean =>
  [reporterId, userId, subjectId, resolution?.by].includes(erasedId);

/** The report without the words of the user and the words about them. The report and its outcome stay. */
export function erasedReport(report: Report, erasedId: string, pseudonym: string): Report {
  const other = (id: string): string => (id === erasedId ? pseudonym : id);
  const { reporterId, userId, subjectId, text, resolution } = report;
  const isParty = [reporterId, userId, subjectId].includes(erasedId);
  return {
    ...report,
    reporterId: other(reporterId),
    userId: other(userId),
    subjectId: other(subjectId),
    text: isParty && text !== null ? ERASED_TEXT : text,
    resolution: resolution && {
      ...resolution,
      by: other(resolution.by),
      note: isParty ? ERASED_TEXT : resolution.note,
    },
  };
}
