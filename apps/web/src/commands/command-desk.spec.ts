import { ANA, Browser, CLAIM } from './testing/browser';
import { type Fault, refusedAs, ScriptedServer, TERMS } from './testing/scripted-server';

const HOUR = 3_600_000;
/** Faults after which a command still comes to its end by itself. */
const PASSING: Fault[] = ['lost-before', 'lost-after', 'fault-before', 'fault-after', 'in-progress', 'too-fast'];

describe('A command', () => {
  it('is executed once, and its answer is the new truth', async () => {
    const browser = new Browser(new ScriptedServer());
    expect(await browser.tab().press()).toEqual({ kind: 'done', answer: { effect: 1 } });
    expect(browser.reports).toEqual([{ kind: 'sending' }, { kind: 'sending' }]);
    expect(await browser.store.of(ANA)).toEqual([]);
  });

  it.each(PASSING.flatMap((first) => PASSING.map((second) => [first, second] as const)))(
    'is executed once when the first try meets %s and the second %s',
    async (first, second) => {
      const browser = new Browser(new ScriptedServer([first, second]));
      expect((await browser.tab().press()).kind).toBe('done');
      expect(browser.server.effects).toBe(1);
      expect(new Set(browser.server.keys).size).toBe(1);
    },
  );

  it('would be executed twice with a new key for each try', async () => {
    const server = new ScriptedServer(['lost-after']);
    let tries = 0;
    const browser = new Browser(server);
    const broken = browser.tab({ send: (pending) => server.send({ ...pending, idempotencyKey: `try-${++tries}` }) });
    await broken.press();
    expect(server.effects).toBe(2);
  });

  it('is asked for again after 1, 3 and 9 seconds, then kept', async () => {
    const browser = new Browser(new ScriptedServer(Array<Fault>(4).fill('lost-before')));
    expect(await browser.tab().press()).toEqual({ kind: 'unsure' });
    expect(browser.waits).toEqual([1_000, 3_000, 9_000]);
    expect(await browser.store.of(ANA)).toHaveLength(1);
    expect(await browser.tab().resume()).toEqual({ kind: 'done', answer: { effect: 1 } });
    expect(new Set(browser.server.keys).size).toBe(1);
  });

  it('waits as long as the server asks, at most three times', async () => {
    const browser = new Browser(new ScriptedServer(Array<Fault>(4).fill('too-fast')));
    const finished = await browser.tab().press();
    expect(finished).toMatchObject({ kind: 'refused', refusal: { status: 429 } });
    expect(browser.waits).toEqual([4_000, 4_000, 4_000]);
    expect(browser.reports).toContainEqual({ kind: 'waiting', seconds: 4, why: 'too-fast' });
  });

  it('is kept when the platform still works on it after three waits', async () => {
    const browser = new Browser(new ScriptedServer(Array<Fault>(4).fill('in-progress')));
    expect(await browser.tab().press()).toEqual({ kind: 'unsure' });
    expect(await browser.store.of(ANA)).toHaveLength(1);
  });

  it('does not wait for hours', async () => {
    const server = new ScriptedServer();
    server.refusal = refusedAs(429, 'TOO_MANY_EXPORTS', { retryAfterSeconds: 80_000 });
    const browser = new Browser(server);
    expect((await browser.tab().press()).kind).toBe('refused');
    expect(browser.waits).toEqual([]);
  });

  it('is not sent while the device is offline, and takes the words of the next press', async () => {
    const browser = new Browser(new ScriptedServer());
    browser.isOffline = true;
    expect(await browser.tab().press()).toEqual({ kind: 'offline' });
    expect([browser.server.keys, await browser.store.of(ANA)]).toEqual([[], []]);
  });
});

describe('A refused command', () => {
  it.each([
    [409, 'JOB_NOT_AVAILABLE'],
    [403, 'NOT_JOB_CLAIMER'],
    [404, 'JOB_NOT_FOUND'],
    [422, 'IDEMPOTENCY_KEY_REUSED'],
  ])('(%i %s) is reported after the view was read again, and ends', async (status, code) => {
    const server = new ScriptedServer();
    server.refusal = refusedAs(status, code);
    const browser = new Browser(server);
    const finished = await browser.tab().press();
    expect(finished).toMatchObject({ kind: 'refused', refusal: { errorCode: code }, view: 'effects 0' });
    expect(server.log).toEqual(['send', 'reread']);
    expect(await browser.store.of(ANA)).toEqual([]);
  });

  it('takes a new key when it is pressed again: the platform would repeat the stored refusal', async () => {
    const server = new ScriptedServer();
    server.refusal = refusedAs(409, 'JOB_NOT_AVAILABLE');
    const browser = new Browser(server);
    await browser.tab().press();
    server.refusal = undefined;
    expect((await browser.tab().press()).kind).toBe('done');
    expect(new Set(server.keys).size).toBe(2);
  });
});

describe('A view that changed', () => {
  it('is no concern of the person when price, time, text and deadline are the same', async () => {
    const browser = new Browser(new ScriptedServer());
    browser.server.etag = '"2"';
    expect((await browser.tab().press()).kind).toBe('done');
    expect([browser.server.effects, new Set(browser.server.keys).size]).toEqual([1, 1]);
  });

  it('is shown when the price changed, and nothing is sent by itself', async () => {
    const browser = new Browser(new ScriptedServer());
    Object.assign(browser.server, { etag: '"2"', terms: { ...TERMS, payAmount: 310 } });
    const finished = await browser.tab().press();
    expect(finished).toMatchObject({ kind: 'changed', changes: [{ key: 'sentences.change.pay' }] });
    expect(browser.server.effects).toBe(0);
    expect(await browser.store.of(ANA)).toEqual([]);
  });

  it('ends a command also when it changes all the time, or cannot be read again', async () => {
    const busy = new Browser(new ScriptedServer());
    busy.server.refusal = refusedAs(412, 'PRECONDITION_FAILED');
    expect(await busy.tab().press({ ...CLAIM, etag: undefined })).toMatchObject({ kind: 'changed', changes: [] });
    const gone = new Browser(new ScriptedServer());
    Object.assign(gone.server, { etag: '"2"', reread: async () => undefined });
    expect(await gone.tab().press()).toMatchObject({ kind: 'changed', changes: [] });
    expect(gone.server.effects).toBe(0);
  });
});

describe('The end of the session', () => {
  it.each([
    ['signed-out', false],
    ['step-up', true],
  ] as const)('(%s) keeps the command, which goes on with the same key after signing in', async (fault, isStepUp) => {
    const browser = new Browser(new ScriptedServer(['lost-before', fault]));
    expect(await browser.tab().press()).toEqual({ kind: 'signed-out', isStepUp });
    expect((await browser.tab().resume())?.kind).toBe('done');
    expect([browser.server.effects, new Set(browser.server.keys).size]).toEqual([1, 1]);
  });

  it('gives another person nothing to finish', async () => {
    const browser = new Browser(new ScriptedServer(['signed-out']));
    await browser.tab().press();
    expect(await browser.tab().resume(CLAIM.form, 'seeker-789')).toBeUndefined();
    expect(await browser.store.of('seeker-789')).toEqual([]);
    expect(browser.server.effects).toBe(0);
  });
});

describe('Several presses, tabs and reloads', () => {
  it('are one command when pressed twice', async () => {
    const browser = new Browser(new ScriptedServer(['lost-after']));
    const tab = browser.tab();
    const finished = await Promise.all([tab.press(), tab.press()]);
    expect(finished.map(({ kind }) => kind)).toEqual(['done', 'done-elsewhere']);
    expect(browser.server.effects).toBe(1);
  });

  it('are one command when pressed in two tabs, also with other words', async () => {
    const browser = new Browser(new ScriptedServer(['fault-after', 'in-progress']));
    const other = { ...CLAIM, body: { claimerNotes: 'Other words' } };
    const finished = await Promise.all([browser.tab().press(), browser.tab().press(other)]);
    expect(finished.map(({ kind }) => kind)).toEqual(['done', 'done-elsewhere']);
    expect(browser.server.effects).toBe(1);
    expect(browser.notices).toEqual(['seeker-456 claim job-1']);
  });

  it('are two commands when the second was pressed after the first one ended', async () => {
    const browser = new Browser(new ScriptedServer());
    await browser.tab().press();
    await browser.tab().press();
    expect(browser.server.effects).toBe(2);
  });

  it('go on after a reload in the middle of sending', async () => {
    const server = new ScriptedServer(['lost-after']);
    const browser = new Browser(server);
    // The tab is closed while it waits: its promise is never kept, and its lock is free.
    void browser.tab({ wait: () => new Promise(() => {}), lock: (_name, run) => run() }).press();
    await new Promise(setImmediate);
    expect(server.effects).toBe(1);
    expect(await browser.tab().resume()).toEqual({ kind: 'done', answer: { effect: 1 } });
    expect(server.effects).toBe(1);
  });

  it('send the pending command, not other words, until its end is known', async () => {
    const browser = new Browser(new ScriptedServer(Array<Fault>(4).fill('lost-before')));
    await browser.tab().press();
    const sent: unknown[] = [];
    const tab = browser.tab({
      send: (pending) => {
        sent.push(pending.body);
        return browser.server.send(pending);
      },
    });
    await tab.press({ ...CLAIM, body: { claimerNotes: 'Other words' } });
    expect(sent).toEqual([CLAIM.body]);
  });

  it('repeat nothing after a day: the view tells', async () => {
    const browser = new Browser(new ScriptedServer(Array<Fault>(4).fill('lost-before')));
    await browser.tab().press();
    browser.now += 24 * HOUR;
    expect(await browser.tab().resume()).toEqual({ kind: 'too-old', view: 'effects 0' });
    expect([browser.server.keys.length, await browser.store.of(ANA)]).toEqual([4, []]);
  });

  it('have nothing to resume without a pending command', async () => {
    expect(await new Browser(new ScriptedServer()).tab().resume()).toBeUndefined();
  });
});
