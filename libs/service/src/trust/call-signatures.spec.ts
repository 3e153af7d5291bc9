import { Clock } from '../clock/clock';
import { bodyDigest, type Call, CallNotSignedError, CallSignatures, SIGNATURE_HEADER } from './call-signatures';

const OLD = `old:${'o'.repeat(32)}`;
const NEW = `new:${'n'.repeat(32)}`;

class SetClock extends Clock {
  ms = Date.parse('2026-01-01T00:00:00Z');
  now(): Date {
    return new Date(this.ms);
  }
}

describe('the signature of a call', () => {
  let clock: SetClock;
  beforeEach(() => void (clock = new SetClock()));

  const using = (...keys: string[]) => new CallSignatures(keys, clock);
  const CALL: Call = {
    method: 'POST',
    path: '/job/owner/create?limit=1',
    headers: { 'x-user-id': 'owner-123', 'x-user-roles': 'owner', accept: 'text/html', 'x-user-email': undefined },
  };
  const signed = (keys: string[], call = CALL, body = '{}'): Call => ({
    ...call,
    headers: { ...call.headers, ...using(...keys).headerFor(call, body) },
  });
  const opening = (keys: string[], call: Call) => () => using(...keys).open(call);

  it('is valid for its call and its body only', () => {
    expect(using(NEW).open(signed([NEW]))).toBe(bodyDigest('{}'));
    expect(using(NEW).open(signed([NEW], CALL, ''))).toBe(bodyDigest(Buffer.alloc(0)));
  });

  it('does not cover headers that say nothing about the caller', () => {
    const call = signed([NEW]);
    expect(() => using(NEW).open({ ...call, headers: { ...call.headers, accept: '*/*', via: 'x' } })).not.toThrow();
  });

  it('does not depend on the order of headers, nor on headers without a value', () => {
    const { 'x-user-email': _nothing, ...headers } = signed([NEW]).headers;
    const reversed = Object.fromEntries(Object.entries(headers).reverse());
    expect(() => using(NEW).open({ ...CALL, headers: reversed })).not.toThrow();
  });

  it.each<[string, (call: Call) => Call]>([
    ['another method', (call) => ({ ...call, method: 'PUT' })],
    ['another path', (call) => ({ ...call, path: '/job/owner/cancel/job-1' })],
    ['another query', (call) => ({ ...call, path: '/job/owner/create?limit=2' })],
    ['the query in the path', (call) => ({ ...call, path: '/job/owner/create%3Flimit=1' })],
    ['another user', (call) => ({ ...call, headers: { ...call.headers, 'x-user-id': 'owner-124' } })],
    ['more roles', (call) => ({ ...call, headers: { ...call.headers, 'x-user-roles': 'owner,admin' } })],
    ['no user', ({ headers: { 'x-user-id': _, ...headers }, ...call }) => ({ ...call, headers })],
    [
      'no roles, which would let them do all',
      ({ headers: { 'x-user-roles': _, ...headers }, ...call }) => ({ ...call, headers }),
    ],
    ['a command', (call) => ({ ...call, headers: { ...call.headers, 'x-internal-command-id': 'command-1' } })],
    ['a fact about the user more', (call) => ({ ...call, headers: { ...call.headers, 'x-user-type': 'owner' } })],
  ])('is not valid for %s', (_what, change) => {
    expect(opening([NEW], change(signed([NEW])))).toThrow(CallNotSignedError);
  });

  it('separates its fields unambiguously', () => {
    const call = signed([NEW], { method: 'GET', path: '/a', headers: { 'x-user-a': '1","x-user-b', 'x-user-b': '2' } });
    expect(
      opening([NEW], { ...call, headers: { ...call.headers, 'x-user-a': '1', 'x-user-b': 'x-user-b","2' } }),
    ).toThrow(CallNotSignedError);
  });

  it('is valid for half a minute, plus the allowed clock skew', () => {
    const call = signed([NEW]);
    clock.ms += 35_000;
    expect(() => using(NEW).open(call)).not.toThrow();
    clock.ms += 1;
    expect(opening([NEW], call)).toThrow(CallNotSignedError);
  });

  it('is not valid before its time, apart from the allowed clock skew', () => {
    const call = signed([NEW]);
    clock.ms -= 5_000;
    expect(() => using(NEW).open(call)).not.toThrow();
    clock.ms -= 1;
    expect(opening([NEW], call)).toThrow(CallNotSignedError);
  });

  it('is made with the first key and accepted with any key, so that keys can be exchanged', () => {
    expect(signed([NEW, OLD]).headers[SIGNATURE_HEADER]).toMatch(/^new:/);
    expect(() => using(NEW, OLD).open(signed([OLD]))).not.toThrow();
    expect(() => using(OLD, NEW).open(signed([NEW, OLD]))).not.toThrow();
    expect(opening([NEW], signed([OLD]))).toThrow(CallNotSignedError);
  });

  it('is not valid under the id of another key', () => {
    const call = signed([OLD]);
    const relabelled = String(call.headers[SIGNATURE_HEADER]).replace('old:', 'new:');
    expect(opening([NEW, OLD], { ...call, headers: { ...call.headers, [SIGNATURE_HEADER]: relabelled } })).toThrow(
      CallNotSignedError,
    );
  });

  it.each([undefined, '', 'new', 'new:', 'new:.', ':', 'unknown:abc.def', '__proto__:abc.def', ['new:a.b', 'new:a.b']])(
    'is not valid as %j',
    (value) => {
      expect(opening([NEW], { ...CALL, headers: { ...CALL.headers, [SIGNATURE_HEADER]: value } })).toThrow(
        CallNotSignedError,
      );
    },
  );

  it('is not valid twice in one header, nor with other text around it', () => {
    const call = signed([NEW]);
    const signature = String(call.headers[SIGNATURE_HEADER]);
    for (const value of [`${signature}, ${signature}`, ` ${signature}`, `${signature}=`, signature.toUpperCase()]) {
      expect(opening([NEW], { ...call, headers: { ...call.headers, [SIGNATURE_HEADER]: value } })).toThrow(
        CallNotSignedError,
      );
    }
  });

  it('is neither made nor required without keys', () => {
    expect(using().headerFor(CALL)).toEqual({});
    expect(using().areRequired).toBe(false);
    expect(using(NEW).areRequired).toBe(true);
  });
});
