import { ConcurrencyLimiter } from './concurrency-limiter';
import { Ticket } from './ticket';

describe('a visit of a lane with one place', () => {
  let limiter: ConcurrencyLimiter;
  beforeEach(() => {
    jest.useFakeTimers();
    limiter = new ConcurrencyLimiter('test', { maxConcurrent: 1, maxWaiting: 1, budgetMs: 60_000 });
  });
  afterEach(() => jest.useRealTimers());

  const begin = () => {
    const waiter = { start: jest.fn(), reject: jest.fn() };
    const ticket = new Ticket(limiter, waiter);
    ticket.begin();
    return { ticket, admit: waiter.start };
  };

  it('ends when the work does, however early its client leaves', () => {
    const { ticket } = begin();
    const next = begin();

    ticket.clientDisconnected();
    expect(next.admit).not.toHaveBeenCalled();
    ticket.responseReady();
    expect(next.admit).toHaveBeenCalledTimes(1);
  });

  it('ends five seconds after its client left at the latest, since its answer may never be made', () => {
    const { ticket } = begin();
    const next = begin();

    ticket.clientDisconnected();
    jest.advanceTimersByTime(4_999);
    expect(next.admit).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(next.admit).toHaveBeenCalledTimes(1);
  });
});
