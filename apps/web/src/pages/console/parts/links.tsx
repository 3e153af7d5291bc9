import { Link } from '@tanstack/react-router';

export const PersonLink = ({ userId }: { userId: string }) => (
  <Link to="/console/people/$userId" params={{ userId }} className="id">
    {userId}
  </Link>
);

/** The first characters of the id, as a link to its tree. */
export const RequestLink = ({ requestId }: { requestId: string }) => (
  <Link to="/console/requests/$requestId" params={{ requestId }} className="id" title={requestId}>
    {requestId.slice(0, 8)}
  </Link>
);
