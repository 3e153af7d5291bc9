import type { Role } from '@freelance/service';
import { A_JOB } from './api';

const JOB = 'job-00000000-0000-4000-8000-000000000000';

/** Each route that needs a role, with a valid body: an invalid one is refused before a wrong role. */
export const ROLE_OF_ROUTES: [route: string, role: Role, body?: object][] = [
  ['POST /categories', 'admin', { name: 'Web Development' }],
  ['POST /job/owner/create', 'owner', A_JOB],
  ['GET /job/owner/list', 'owner'],
  [`GET /job/owner/view/${JOB}`, 'owner'],
  [`GET /job/owner/history/${JOB}`, 'owner'],
  [`POST /job/owner/approve/${JOB}`, 'owner', {}],
  [`POST /job/owner/reject/${JOB}`, 'owner', { rejectionReason: 'No' }],
  [`POST /job/owner/request-changes/${JOB}`, 'owner', { changes: 'More' }],
  [`POST /job/owner/relist/${JOB}`, 'owner', { newExpirySeconds: 60 }],
  [`POST /job/owner/update/${JOB}`, 'owner', { payAmount: 600 }],
  [`POST /job/owner/cancel/${JOB}`, 'owner', {}],
  [`POST /job/owner/extend/${JOB}`, 'owner', { additionalSeconds: 60 }],
  ['GET /job/seeker/list', 'seeker'],
  [`GET /job/seeker/view/${JOB}`, 'seeker'],
  ['GET /job/seeker/claims', 'seeker'],
  [`GET /job/seeker/history/${JOB}`, 'seeker'],
  [`POST /job/seeker/claim/${JOB}`, 'seeker', {}],
  [`POST /job/seeker/submit/${JOB}`, 'seeker', { submissionNotes: 'Done' }],
  [`POST /job/seeker/withdraw/${JOB}`, 'seeker', {}],
];

/** The route of this list that a row of the gateway's table is. */
export const nameOf = ({ method, path }: { method: string; path: string }): string =>
  `${method} ${path.replace(':jobId', JOB)}`;
