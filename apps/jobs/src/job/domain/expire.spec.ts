import { justAfter, passTime } from '../testing/commands';
import { anOpenJob, at, LISTED_SECONDS } from '../testing/job.builder';

describe('The end of a listing', () => {
  it('expires an open job, after its last instant', () => {
    expect(passTime(anOpenJob(), at(LISTED_SECONDS)).outcome).toBe('early');
    const ended = passTime(anOpenJob(), justAfter(LISTED_SECONDS));
    expect(ended).toMatchObject({ outcome: 'done', kind: 'expiry', job: { status: 'expired', claim: null } });
    expect(ended.events).toMatchObject([{ type: 'job.expired', detail: { sequence: 2, originalStatus: 'open' } }]);
  });
});
