import { waitFor } from './wait-for';

describe('waitFor', () => {
  it('gives the first value that is there', async () => {
    const answers = [undefined, null, false, 'there', 'later'];
    expect(await waitFor(() => answers.shift(), { what: 'an answer', interval: 1 })).toBe('there');
  });

  it('takes a failure for "not yet"', async () => {
    let tries = 0;
    const probe = async () => {
      tries += 1;
      if (tries < 3) throw new Error('not listening');
      return tries;
    };
    expect(await waitFor(probe, { what: 'the server', interval: 1 })).toBe(3);
  });

  it('says in the end what it waited for, how long, and what it saw last', async () => {
    const probe = () => {
      throw new Error('not listening');
    };
    await expect(waitFor(probe, { what: 'the server', timeout: 20, interval: 5 })).rejects.toThrow(
      'Waited 20 ms in vain for the server; the last try gave Error: not listening',
    );
  });
});
