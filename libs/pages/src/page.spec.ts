import { createHash } from 'node:crypto';
import { PAGE_HEADERS, pageWith } from './page';

const page = pageWith<{ lang?: string; heading: string; words: string }>('<p>{{words}}</p>\n');

describe('a page', () => {
  const html = page({ heading: 'A & B', words: '<script>alert(1)</script>' });

  it('has its language, a viewport, a title and one heading', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(html).toContain('<title>A &amp; B</title>');
    expect(html.match(/<h1>.*<\/h1>/g)).toEqual(['<h1>A &amp; B</h1>']);
  });

  it('can have another language', () => {
    expect(page({ lang: 'de', heading: 'A', words: 'B' })).toContain('<html lang="de">');
  });

  it('escapes the values in it', () => {
    expect(html).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  });

  it('has exactly the style that its headers allow', () => {
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => style!);
    const [hash] = styles.map((style) => createHash('sha256').update(style).digest('base64'));
    expect(styles).toHaveLength(1);
    expect(PAGE_HEADERS['content-security-policy']).toContain(`default-src 'none'; style-src 'sha256-${hash}';`);
  });
});
