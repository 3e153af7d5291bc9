const PREFIX = 'report ';

/** How the relay names a report. */
export const aggregateOf = (reportId: string): string => PREFIX + reportId;

/** The id of the report; undefined for a user. */
export const reportIn = (aggregateId: string): string | undefined =>
  aggregateId.startsWith(PREFIX) ? aggregateId.slice(PREFIX.length) : undefined;
