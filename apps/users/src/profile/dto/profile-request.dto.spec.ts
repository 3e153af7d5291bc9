import { type RequestFault, faultsIn } from './testing/faults-in';

const MINIMAL = { name: 'Ada', userType: 'seeker' };

describe('the body of a profile', () => {
  it('needs a name and a user type only', async () => {
    expect(await faultsIn(MINIMAL)).toEqual([]);
    expect((await faultsIn({})).map(({ field }: RequestFault) => field)).toEqual(['name', 'userType']);
  });

  it('accepts every field at its limit, and null for a field that is left out', async () => {
    const full = {
      ...MINIMAL,
      name: 'a'.repeat(100),
      headline: 'h'.repeat(120),
      bio: 'b'.repeat(5_000),
      links: Array(5).fill('https://example.com/a'),
      skills: Array.from({ length: 30 }, (_, index) => ({
        name: `s${index}`.padEnd(50, 'x'),
        level: 'expert',
        years: 60,
      })),
      rates: { hourly: 0.01, daily: 1_000_000_000 },
      languages: Array(10).fill({ tag: 'de-AT', level: 'native' }),
      location: { country: 'DE', region: 'Hessen', city: 'Frankfurt', lat: -90, lon: 179.99 },
      availability: { status: 'limited', hoursPerWeek: 80, from: '2028-02-29' },
      visibility: 'members',
      locale: 'pt-BR',
      timeZone: 'America/New_York',
    };
    expect(await faultsIn(full)).toEqual([]);
    expect(await faultsIn({ ...MINIMAL, headline: null, skills: null, rates: null, location: null })).toEqual([]);
    expect(await faultsIn({ ...MINIMAL, rates: {}, links: [] })).toEqual([]);
  });

  it.each([
    ['name', 'a'.repeat(101)],
    ['name', 'two\nlines'],
    ['userType', 'admin'],
    ['headline', 'h'.repeat(121)],
    ['bio', 'b'.repeat(5_001)],
    ['links', ['http://example.com']],
    ['links', Array(6).fill('https://example.com')],
    ['links', 'https://example.com'],
    ['skills', [{ name: 'Go' }]],
    ['skills', [{ name: 'Go', level: 'expert', years: 61 }]],
    ['skills', [{ name: 'Go', level: 'expert', years: 1.5 }]],
    ['skills', [{ name: 'Go', level: 'expert', colour: 'red' }]],
    ['skills', ['Go']],
    ['skills', [null]],
    ['skills', Array(31).fill({ name: 'Go', level: 'expert' })],
    ['rates', { hourly: 0 }],
    ['rates', { weekly: 5 }],
    ['rates', 'cheap'],
    ['rates', []],
    ['languages', [{ tag: 'not a tag', level: 'native' }]],
    ['languages', [{ tag: 'de', level: 'perfect' }]],
    ['location', { city: 'Paris' }],
    ['location', { country: 'XX' }],
    ['location', { country: 'de' }],
    ['location', { country: 'DE', lat: 50.123 }],
    ['location', { country: 'DE', lon: 181 }],
    ['availability', { status: 'busy' }],
    ['availability', { status: 'limited', hoursPerWeek: 81 }],
    ['availability', { status: 'limited', from: '2027-02-29' }],
    ['availability', { status: 'limited', from: '2027-02-28T10:00:00Z' }],
    ['visibility', 'private'],
    ['locale', 'en_GB'],
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', '+02:00'],
    ['avatarMediaId', 'media-1'],
    ['email', 'ada@example.com'],
    ['standing', 'active'],
  ])('refuses %s: %j', async (field, value) => {
    const faults = await faultsIn({ ...MINIMAL, [field]: value });
    expect(faults).not.toEqual([]);
    for (const fault of faults) expect(fault.field).toMatch(new RegExp(`^${field}(\\.|$)`));
  });
});
