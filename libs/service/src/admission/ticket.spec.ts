import { ConcurrencyLimiter } from './concurrency-limiter';
import { Ticket } from './ticket';

describe('a ticket of a limiter with one place', () => {
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

  it('is released when the work ends, even if the client left earlier', () => {
    const { ticket } = begin();
    const next = begin();

    ticket.clientDisconnected();
    expect(next.admit).not.toHaveBeenCalled();
    ticket.responseReady();
    expect(next.admit).toHaveBeenCalledTimes(1);
  });

  it('is released at the latest five seconds after the client left, because the response may never be ready', () => {
    const { ticket } = begin();
    const next = begin();

    ticket.clientDisconnected();
    jest.advanceTimersByTime(4_999);
    expect(next.admit).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(next.admit).toHaveBeenCalledTimes(1);
  });
});
