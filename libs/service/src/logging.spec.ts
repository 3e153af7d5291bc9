import { createLogger, nestLogger } from './logging';

describe('the log', () => {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  const logger = nestLogger(createLogger('tests', 'trace', { destination }));
  beforeEach(() => void (lines.length = 0));

  it('shows the business time only while it is ahead', () => {
    const at = (text: string) => () => new Date(text);
    const time = { now: at('2026-01-15T12:00:00.000Z'), businessNow: at('2026-01-15T12:00:00.001Z') };
    const sandbox = createLogger('tests', 'trace', { destination, time });
    sandbox.info('Before');
    time.businessNow = at('2026-01-16T12:00:00.000Z');
    sandbox.info('After');

    expect(lines.map(({ msg, time, businessTime }) => [msg, time, businessTime])).toEqual([
      ['Before', '2026-01-15T12:00:00.000Z', undefined],
      ['After', '2026-01-15T12:00:00.000Z', '2026-01-16T12:00:00.000Z'],
    ]);
  });

  const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl';

  it.each([
    ['an address', 'Email address is not verified: ann.o+x@mail.example.com, in us-east-1', '[address]'],
    ['an address of any alphabet', 'Illegal address <änn@exämple.com>', '<[address]>'],
    ['a token', `Refused: Bearer ${JWT}`, 'Bearer [token]'],
    ['a token alone', `cannot read ${JWT}.`, 'cannot read [token]'],
    ['a password', 'Authorization: Basic YW5uOnNlY3JldA==', 'Basic [token]'],
  ])('keeps the message of an error, but not %s quoted in it', (_what, message, told) => {
    const cause = new Error(message);
    logger.warn({ err: new Error(`It broke: ${message}`, { cause }), cause }, 'Something failed', 'Tests');

    const [line] = lines;
    expect(line).toMatchObject({
      msg: 'Something failed',
      err: { type: 'Error', message: expect.stringContaining(told) },
    });
    expect(line!.cause).toMatchObject({ message: expect.stringContaining(told) });
    expect(JSON.stringify(line)).toContain('logging.spec.ts');
    expect(JSON.stringify(line)).not.toMatch(/ann\.o|änn@|eyJ|YW5u/);
  });

  it('keeps the name and stack of an error, but not the data attached to it', () => {
    const error = Object.assign(new Error('Rate exceeded'), {
      name: 'ThrottlingException',
      code: 'ECONNRESET',
      $metadata: { httpStatusCode: 400, requestId: 'aws-1' },
      $response: { headers: { authorization: 'secret' }, body: 'secret' },
      request: { params: { email: 'secret' } },
    });
    logger.error({ err: error }, 'It failed', 'Tests');

    expect(Object.keys(lines[0]!.err as object).sort()).toEqual(['$metadata', 'code', 'message', 'stack', 'type']);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it.each(['authorization', 'cookie', 'set-cookie', 'email', 'userEmail', 'x-user-email', 'to', 'token', 'lastKey'])(
    'never contains the value of %s, also two levels down',
    (name) => {
      logger.log({ [name]: 'secret', user: { [name]: 'secret', more: { [name]: 'secret' } } }, 'Told', 'Tests');

      expect(JSON.stringify(lines)).not.toContain('secret');
      expect(lines[0]).toMatchObject({ [name]: '[redacted]', msg: 'Told' });
    },
  );
});
