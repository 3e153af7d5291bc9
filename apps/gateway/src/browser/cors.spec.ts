import { corsHeaders } from './cors';

const LISTED = 'https://app.example.com';
const allowed = (origins: string[], headers: Record<string, string>, isPartial: boolean) =>
  corsHeaders(origins)({ headers, isPartial })['access-control-allow-origin'];

describe('CORS headers of answers that no hook handles', () => {
  it('name the origin of the request when it is listed', () => {
    expect(allowed([LISTED], { origin: LISTED }, false)).toBe(LISTED);
    expect(allowed([LISTED], { origin: 'https://evil.example.com' }, true)).toBeUndefined();
    expect(allowed([LISTED], {}, false)).toBeUndefined();
  });

  it('allow every origin when the origin could not be read, unless no origin is listed', () => {
    expect(allowed([LISTED], {}, true)).toBe('*');
    expect(allowed([], {}, true)).toBeUndefined();
  });
});
