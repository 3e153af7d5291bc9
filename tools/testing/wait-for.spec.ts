import { waitFor } from './wait-for';

describe('waitFor', () => {
  it('returns the first truthy value', async () => {
    const answers = [undefined, null, false, 'there', 'later'];
    expect(await waitFor(() => answers.shift(), { what: 'an answer', interval: 1 })).toBe('there');
  });

  it('treats an error as "not yet"', async () => {
    let tries = 0;
    const probe = async () => {
      tries += 1;
      if (tries < 3) throw new Error('not listening');
      return tries;
    };
    expect(await waitFor(probe, { what: 'the server', interval: 1 })).toBe(3);
  });

  it('reports at the timeout what it waited for, how long, and the last result', async () => {
    const probe = () => {
      throw new Error('not listening');
    };
    await expect(waitFor(probe, { what: 'the server', timeout: 20, interval: 5 })).rejects.toThrow(
      'Waited 20 ms in vain for the server; the last try gave Error: not listening',
    );
  });
});
