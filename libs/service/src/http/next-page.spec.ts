import { linkToNextPage } from './next-page';

const PAGE = 'http://api.example.com/v1/job/seeker/list';
const follow = (query: string, lastKey: string) => {
  const [, target] = /^<([^<>\s]*)>; rel="next"$/.exec(linkToNextPage(`/job/seeker/list${query}`, lastKey))!;
  return new URL(target!, `${PAGE}${query}`);
};

describe('the link to the next page', () => {
  it('points to the same list under any host and prefix', () => {
    expect(follow('', 'abc.def').href).toBe(`${PAGE}?lastKey=abc.def`);
  });

  it('keeps the filters and replaces the key of the previous page', () => {
    const { searchParams } = follow('?categoryId=caf%C3%A9%26x&lastKey=old&limit=3', 'new');
    expect([...searchParams]).toEqual([
      ['categoryId', 'café&x'],
      ['lastKey', 'new'],
      ['limit', '3'],
    ]);
  });

  it('is a valid header for any values', () => {
    const { searchParams } = follow('?categoryId=%3E%3B%20rel%3D%22x%22%0D%0A', '>;"\r\n');
    expect(Object.fromEntries(searchParams)).toEqual({ categoryId: '>; rel="x"\r\n', lastKey: '>;"\r\n' });
  });
});
