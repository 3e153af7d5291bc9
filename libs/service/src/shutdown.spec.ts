import { Logger } from '@nestjs/common';
import { ShutdownSequence } from './shutdown';

describe('the shutdown sequence', () => {
  it('ends requests, then messages, then pending relays, in any order of registration', async () => {
    const sequence = new ShutdownSequence();
    const steps: string[] = [];
    for (const phase of ['relay', 'consumers', 'http'] as const) {
      sequence.add(phase, async () => {
        steps.push(`${phase} begins`);
        await new Promise(setImmediate);
        steps.push(`${phase} ends`);
      });
    }

    await sequence.run();

    expect(steps).toEqual([
      'http begins',
      'http ends',
      'consumers begins',
      'consumers ends',
      'relay begins',
      'relay ends',
    ]);
  });

  it('continues after a failing step, and logs it', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const sequence = new ShutdownSequence();
    const flush = jest.fn();
    sequence.add('consumers', () => Promise.reject(new Error('the queue is gone')));
    sequence.add('relay', flush);

    await sequence.run();

    expect(flush).toHaveBeenCalledTimes(1);
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ phase: 'consumers' }), 'Shutdown step failed');
  });
});
