import { upstreamHeaders } from './request-headers';

const established = { identity: {}, clientAddress: '192.0.2.7', requestId: 'request-0001' };

describe('the headers a service receives', () => {
  it.each([
    'x-user-id',
    'X-USER-ID',
    'x_user_id',
    'X-User_Type',
    'x-user-email',
    'x-user-anything',
    'X-User-Roles',
    'Authorization',
    'X-Internal-Signature',
    'x_internal_key',
    'Forwarded',
    'X-Forwarded-Proto',
    'x_forwarded_for',
    'x_request_id',
    'TraceParent',
    'connection',
    'Transfer-Encoding',
    'content-length',
    'expect',
    'upgrade',
  ])('never include the client’s own %s', (name) => {
    const received = upstreamHeaders({ [name]: 'from the client' }, established);

    expect(Object.values(received)).not.toContain('from the client');
  });

  it.each(['accept', 'content-type', 'x-username', 'x-users', 'forwarded-by', 'if-match'])(
    'include the client’s %s unchanged',
    (name) => {
      expect(upstreamHeaders({ [name]: 'from the client' }, established)).toHaveProperty(name, 'from the client');
    },
  );

  it('keep every value of a repeated header', () => {
    const received = upstreamHeaders({ 'x-tag': ['a', 'b'] }, established);

    expect(received['x-tag']).toEqual(['a', 'b']);
  });

  it('include the facts that the gateway verified, and no header for a missing one', () => {
    const roles = ['owner', 'seeker'] as const;
    const issuer = 'https://id.example.com';
    const identity = { userId: 'owner-123', userType: 'owner', roles, issuer, email: 'ann@example.com' } as const;
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

    expect(upstreamHeaders({}, { ...established, identity, traceparent })).toEqual({
      'x-user-id': 'owner-123',
      'x-user-type': 'owner',
      'x-user-roles': 'owner,seeker',
      'x-user-issuer': issuer,
      'x-user-email': 'ann@example.com',
      'x-forwarded-for': '192.0.2.7',
      'x-request-id': 'request-0001',
      traceparent,
    });
    expect(Object.keys(upstreamHeaders({}, established)).sort()).toEqual(['x-forwarded-for', 'x-request-id']);
  });
});
