import type { ChangeAnswer } from '@freelance/contracts/operate';
import { applyInPages, type Progress } from './change-in-pages';

/** A gateway with so many letters that treats two of them in a page. */
function gateway(letters: number) {
  const bodies: object[] = [];
  const send = async (body: object): Promise<ChangeAnswer> => {
    bodies.push(body);
    if ('ends' in body) return { applied: true, plan: [], done: [] };
    const treated = Math.min(2, letters);
    letters -= treated;
    const more = letters > 0;
    return {
      applied: true,
      plan: [],
      done: [`${treated} removed`],
      counts: { letters: treated },
      more,
      ...(more && { continues: 'key' }),
    };
  };
  return { send, bodies };
}

const never = () => false;

describe('A change in pages', () => {
  it('sends pages until none follows, and adds their counts', async () => {
    const { send, bodies } = gateway(5);
    const reports: Progress[] = [];
    const end = await applyInPages(
      send,
      { since: 'x' },
      { report: (progress) => reports.push(progress), isCancelled: never },
    );
    expect(end).toMatchObject({ counts: { letters: 5 }, pages: 3, hasEnded: true, isCancelled: false });
    expect(reports.map(({ counts }) => counts.letters)).toEqual([2, 4, 5]);
    expect(bodies).toEqual([
      { since: 'x', apply: true },
      { since: 'x', apply: true, continues: 'key' },
      { since: 'x', apply: true, continues: 'key' },
    ]);
  });

  it('ends the entry in Audit when it is cancelled', async () => {
    const { send, bodies } = gateway(5);
    const end = await applyInPages(send, {}, { report: () => undefined, isCancelled: () => true });
    expect(end).toMatchObject({ counts: { letters: 2 }, hasEnded: true, isCancelled: true });
    expect(bodies.at(-1)).toEqual({ apply: true, continues: 'key', ends: true });
  });

  it('is not cancelled by a press after the last page', async () => {
    const { send } = gateway(2);
    const end = await applyInPages(send, {}, { report: () => undefined, isCancelled: () => true });
    expect(end).toMatchObject({ hasEnded: true, isCancelled: false });
  });

  it('ends at the most that was asked for', async () => {
    const { send, bodies } = gateway(50);
    const end = await applyInPages(send, {}, { report: () => undefined, isCancelled: never, max: 4 });
    expect(end.counts).toEqual({ letters: 4 });
    expect(bodies).toHaveLength(3);
  });
});
