import { RequestContext } from './request-context';

describe('the request context', () => {
  it('keeps a valid id and never repeats an invalid one', () => {
    expect(RequestContext.from('abcdefgh-1').requestId).toBe('abcdefgh-1');
    for (const unfit of ['short', 'x'.repeat(65), 'line\r\nbreak', 'a b c d e f', undefined, ['abcdefgh-1']]) {
      expect(RequestContext.from(unfit).requestId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('passes on only a valid trace context', () => {
    const trace = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    expect(RequestContext.from('abcdefgh-1', trace).traceparent).toBe(trace);
    expect(RequestContext.from('abcdefgh-1', `${trace}\r\nx: y`)).not.toHaveProperty('traceparent');
  });

  it('uses the given command id or generates one, and does not pass it to events', () => {
    const commandId = '00000000-0000-4000-8000-000000000001';
    const given = RequestContext.from('abcdefgh-1', undefined, commandId);
    expect(RequestContext.run(given, () => RequestContext.commandId())).toBe(commandId);
    expect(RequestContext.run(given, () => RequestContext.facts())).toEqual({ requestId: 'abcdefgh-1' });
    for (const unfit of [undefined, 'job-1', `${commandId}\r\nx: y`, commandId.toUpperCase().replace('1', 'G')]) {
      const facts = RequestContext.from('abcdefgh-1', undefined, unfit);
      const ids = RequestContext.run(facts, () => [RequestContext.commandId(), RequestContext.commandId()]);
      expect(new Set([...ids, unfit]).size).toBe(3);
    }
  });

  it('follows asynchronous work, separately for each request', async () => {
    const seen = await Promise.all(
      ['request-1', 'request-2'].map((requestId) =>
        RequestContext.run({ requestId }, async () => {
          await new Promise((resolve) => setImmediate(resolve));
          return RequestContext.facts().requestId;
        }),
      ),
    );
    expect(seen).toEqual(['request-1', 'request-2']);
  });
});
