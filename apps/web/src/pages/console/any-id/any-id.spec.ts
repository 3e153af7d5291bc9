import { idIn } from './any-id';

const UUID = '2a8e1c07-9b1e-4f0c-a5d3-77c0b3f251d0';

describe('Any id', () => {
  it.each([
    [`job-${UUID}`, 'job', `/console/jobs/job-${UUID}`],
    [`job-${UUID}-2`, 'event', `/console/jobs/job-${UUID}?event=job-${UUID}-2`],
    // An id of a job from another system, and its event.
    ['job-imported-7-12', 'event', '/console/jobs/job-imported-7?event=job-imported-7-12'],
    [`claim-${UUID}`, 'claim', `/console/jobs?claim=claim-${UUID}`],
    [UUID, 'request', `/console/requests/${UUID}`],
    ['user-seeker-456-1', 'user-event', '/console/mails?user=seeker-456&event=user-seeker-456-1'],
    ['seeker-456', 'user', '/console/people/seeker-456'],
    ['ليلى/1', 'user', `/console/people/${encodeURIComponent('ليلى/1')}`],
  ])('takes %s for a %s', (id, kind, href) => {
    expect(idIn(id)).toEqual({ kind, id, href });
  });

  it('puts an address into no address of a page', () => {
    expect(idIn('ada@example.com')).toEqual({ kind: 'address', id: 'ada@example.com', href: '/console/people' });
  });

  it('reads an id that was copied with spaces and line ends', () => {
    expect(idIn(`  job-${UUID}\n`)).toMatchObject({ kind: 'job', id: `job-${UUID}` });
  });

  it('does not take a job whose number looks like that of an event for an event', () => {
    // The last part of a UUID can have only digits.
    expect(idIn('job-2a8e1c07-9b1e-4f0c-a5d3-770003251000')?.kind).toBe('job');
  });

  it('finds nothing in an empty text', () => {
    expect(idIn('   ')).toBeUndefined();
  });
});
