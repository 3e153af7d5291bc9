/** What an operator typed into "Any id". */
export type IdKind = 'address' | 'job' | 'claim' | 'event' | 'user-event' | 'request' | 'user';

export interface FoundId {
  kind: IdKind;
  id: string;
  /** The page that answers. That of an address does not contain it: an address belongs in no history of a browser. */
  href: string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ADDRESS = /^[^\s@]+@[^\s@]+$/;
const JOB = new RegExp(`^job-${UUID}$`);
const JOB_EVENT = /^(job-.+)-[1-9]\d{0,8}$/;
const USER_EVENT = /^user-(.+)-[1-9]\d{0,8}$/;
const CLAIM = new RegExp(`^claim-${UUID}$`);
/** The gateway makes such ids. A client may send another one in `X-Request-ID`: the page Requests takes that. */
const REQUEST = new RegExp(`^${UUID}$`);

/** The kind of an id by its form. Ids of mails are those of their events. Undefined for an empty text. */
export function idIn(text: string): FoundId | undefined {
  const id = text.trim();
  if (id === '') return undefined;
  const as = (kind: IdKind, href: string): FoundId => ({ kind, id, href: `/console/${href}` });
  const part = encodeURIComponent(id);
  if (ADDRESS.test(id)) return as('address', 'people');
  if (JOB.test(id)) return as('job', `jobs/${part}`);
  const job = JOB_EVENT.exec(id)?.[1];
  if (job !== undefined) return as('event', `jobs/${encodeURIComponent(job)}?event=${part}`);
  const user = USER_EVENT.exec(id)?.[1];
  if (user !== undefined) return as('user-event', `mails?user=${encodeURIComponent(user)}&event=${part}`);
  if (CLAIM.test(id)) return as('claim', `jobs?claim=${part}`);
  if (REQUEST.test(id)) return as('request', `requests/${part}`);
  return as('user', `people/${part}`);
}
