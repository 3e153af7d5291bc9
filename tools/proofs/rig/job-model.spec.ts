import { explain, isInSuspense, type ModelJob, type Move, newJob, withTime } from './job-model';

const OWNER = 'owner';
const move = (command: Move['command'], by = OWNER, near = false): Move => ({ command, by, near });
const DONE = { status: 200 };
const TAKEN = { status: 409, error: 'Job is not available for claiming' };
const LATE = { status: 409, error: 'Submission deadline has passed' };

const after = (...moves: Move[]): ModelJob[] =>
  moves.reduce<ModelJob[]>((jobs, each) => explain(jobs, [{ move: each, told: DONE }], OWNER), [newJob]);

describe('the model of a job', () => {
  it('explains one winner of two claims, but not two winners and not none', () => {
    const [anna, ben] = [move('claim', 'anna'), move('claim', 'ben')];
    const told = (first: object, second: object) =>
      explain(
        [newJob],
        [
          { move: anna, told: first as never },
          { move: ben, told: second as never },
        ],
        OWNER,
      );
    expect(told(TAKEN, DONE).map(({ claimer }) => claimer)).toEqual(['ben']);
    expect(told(DONE, DONE)).toEqual([]);
    expect(told(TAKEN, TAKEN)).toEqual([]);
  });

  it('explains a result that only one of three orders can cause', () => {
    const moves = [move('reject'), move('relist'), move('claim', 'ben')].map((each) => ({ move: each, told: DONE }));
    const [job, ...others] = explain(after(move('claim', 'anna'), move('submit', 'anna')), moves, OWNER);
    expect(others).toEqual([]);
    expect(job).toMatchObject({ status: 'claimed', claimer: 'ben' });
    expect(job!.events.slice(-3)).toEqual(['job.rejected', 'job.relisted', 'job.claimed']);
  });

  it('allows a near deadline to pass before or after a command', () => {
    const near = after(move('claim', 'anna'), move('submit', 'anna'), move('request-changes', OWNER, true));
    expect(near.map(({ status, work }) => `${status} ${work}`)).toEqual(['claimed near', 'claimed past', 'open far']);
    const late = explain(near, [{ move: move('submit', 'anna'), told: LATE }], OWNER);
    expect(late.map(({ status }) => status)).toEqual(['claimed', 'open']);
    expect(explain(near, [{ move: move('submit', 'anna'), told: DONE }], OWNER)).toHaveLength(1);
    expect(near.filter((job) => !isInSuspense(job)).map(({ lost }) => lost)).toEqual([{ anna: 'timedout' }]);
  });

  it('refuses a seeker who lost a claim until the job is relisted', () => {
    const lost = after(move('claim', 'anna'), move('withdraw', 'anna'));
    expect(explain(lost, [{ move: move('claim', 'anna'), told: DONE }], OWNER)).toEqual([]);
    expect(explain(lost, [{ move: move('claim', 'anna'), told: TAKEN }], OWNER)).toEqual(lost);
  });

  it('does not let a far deadline pass', () => {
    expect(withTime([newJob])).toEqual([newJob]);
  });
});
