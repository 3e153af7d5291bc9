import { Lane } from './lane';
import { Visit } from './visit';

describe('a visit of a lane with one place', () => {
  let lane: Lane;
  beforeEach(() => {
    jest.useFakeTimers();
    lane = new Lane('test', { places: 1, waiting: 1, budgetMs: 60_000 });
  });
  afterEach(() => jest.useRealTimers());

  const begin = () => {
    const visitor = { admit: jest.fn(), refuse: jest.fn() };
    const visit = new Visit(lane, visitor);
    visit.begin();
    return { visit, admit: visitor.admit };
  };

  it('ends when the work does, however early its client leaves', () => {
    const { visit } = begin();
    const next = begin();

    visit.clientLeft();
    expect(next.admit).not.toHaveBeenCalled();
    visit.answered();
    expect(next.admit).toHaveBeenCalledTimes(1);
  });

  it('ends five seconds after its client left at the latest, since its answer may never be made', () => {
    const { visit } = begin();
    const next = begin();

    visit.clientLeft();
    jest.advanceTimersByTime(4_999);
    expect(next.admit).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(next.admit).toHaveBeenCalledTimes(1);
  });
});
