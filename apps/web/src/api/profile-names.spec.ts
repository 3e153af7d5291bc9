import { ProfileNames } from './profile-names';

jest.mock('./client', () => ({ api: {} }));

/** Answers when it is told to. */
function slowReader() {
  const asked: { userId: string; answer: (name: string | null) => void; fail: () => void }[] = [];
  const read = (userId: string) =>
    new Promise<string | null>((resolve, reject) =>
      asked.push({ userId, answer: resolve, fail: () => reject(new Error('down')) }),
    );
  return { asked, read };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('reads each name once, six at a time', async () => {
  const { asked, read } = slowReader();
  const names = new ProfileNames(read);
  const ids = Array.from({ length: 8 }, (_, index) => `user-${index}`);
  for (const id of [...ids, ...ids]) expect(names.nameOf(id)).toBeUndefined();
  await settled();
  expect(asked.map(({ userId }) => userId)).toEqual(ids.slice(0, 6));

  asked[0]!.answer('Ada');
  await settled();
  expect([names.nameOf('user-0'), asked.length]).toEqual(['Ada', 7]);
});

it('tells its listeners, and keeps the id of a profile that cannot be read', async () => {
  const { asked, read } = slowReader();
  const names = new ProfileNames(read);
  const heard = jest.fn();
  names.listen(heard);
  names.nameOf('gone');
  await settled();
  asked[0]!.fail();
  await settled();
  expect([names.nameOf('gone'), heard.mock.calls.length, asked.length]).toEqual([null, 1, 1]);
});
