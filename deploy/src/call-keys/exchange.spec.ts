import { callsOf, SERVICE_NAMES } from '@freelance/manifest';
import { completeKeys, exchangeKeys, type KeysOf } from './exchange';

const NOTHING = Object.fromEntries(SERVICE_NAMES.map((name) => [name, []])) as unknown as KeysOf;

/** Secrets that tell in which order they were made. */
function counter(): () => string {
  let made = 0;
  return () => `secret ${++made}`;
}

describe('the keys of a new environment', () => {
  const keys = completeKeys(NOTHING, counter());

  it('are one for every service that calls, known by those it calls and by nobody else', () => {
    const [jobs, notifications, gateway] = [keys.jobs[0]!, keys.notifications[0]!, keys.gateway[0]!];
    expect(new Set([jobs, notifications, gateway]).size).toBe(3);
    expect(keys).toMatchObject({
      gateway: [expect.stringMatching(/^gateway-1:secret \d$/)],
      categories: [gateway, jobs, notifications],
      jobs: [expect.stringMatching(/^jobs-1:secret \d$/), gateway],
      notifications: [expect.stringMatching(/^notifications-1:secret \d$/), gateway],
    });
  });

  it('stay as they are when they are asked for again', () => {
    expect(completeKeys(keys, counter())).toEqual(keys);
  });

  it('are completed where a run was cut short', () => {
    expect(completeKeys({ ...keys, categories: [], notifications: [] }, () => 'another')).toEqual({
      ...keys,
      categories: [keys.gateway[0], keys.jobs[0], 'notifications-1:another'],
      notifications: ['notifications-1:another', keys.gateway[0]],
    });
  });
});

describe('an exchange of keys', () => {
  /** Calls go through when whoever is called has the key that the caller signs with, each before or after a step. */
  function expectCallsAccepted(before: KeysOf, after: KeysOf): void {
    for (const caller of SERVICE_NAMES) {
      for (const called of callsOf(caller)) {
        for (const signing of [before[caller][0], after[caller][0]]) {
          expect(before[called]).toContain(signing);
          expect(after[called]).toContain(signing);
        }
      }
    }
  }

  it('takes three steps, in each of which all calls are accepted while services start anew', () => {
    const newSecret = counter();
    const steps: KeysOf[] = [completeKeys(NOTHING, newSecret)];
    for (const step of [1, 2, 3]) {
      const next = exchangeKeys(steps.at(-1)!, newSecret);
      expect(next.step).toBe(step);
      expectCallsAccepted(steps.at(-1)!, next.keys);
      steps.push(next.keys);
    }
    expect(steps.map(({ jobs }) => jobs.map((key) => key.split(':')[0]))).toEqual([
      ['jobs-1', 'gateway-1'],
      ['jobs-1', 'jobs-2', 'gateway-1', 'gateway-2'],
      ['jobs-2', 'jobs-1', 'gateway-2', 'gateway-1'],
      ['jobs-2', 'gateway-2'],
    ]);
    for (const name of SERVICE_NAMES) expect(steps[3]![name]).not.toEqual(expect.arrayContaining([...steps[0]![name]]));
  });

  it.each([1, 2, 3].flatMap((step) => [1, 2, 3].map((written) => [step, written])))(
    'cut short in step %i, after %i secrets were written, is made up for before the next step',
    (cutIn, written) => {
      const newSecret = counter();
      let held = completeKeys(NOTHING, newSecret);
      for (let step = 1; step < cutIn; step++) held = exchangeKeys(held, newSecret).keys;
      const meant = exchangeKeys(held, newSecret).keys;
      const cut = {
        ...held,
        ...Object.fromEntries(SERVICE_NAMES.slice(0, written).map((name) => [name, meant[name]])),
      };

      const repaired = completeKeys(cut, newSecret);
      expectCallsAccepted(held, repaired);
      const again = exchangeKeys(repaired, newSecret);
      expect(again.step).toBe(cutIn);
      expectCallsAccepted(repaired, again.keys);
      const idsOf = (keys: KeysOf) => SERVICE_NAMES.map((name) => keys[name].map((key) => key.split(':')[0]));
      expect(idsOf(again.keys)).toEqual(idsOf(meant));
    },
  );

  it('gives a caller whose secret was lost a key as new as the others have', () => {
    const keys = completeKeys({ ...NOTHING, gateway: ['gateway-2:two'], jobs: ['jobs-2:two'] }, counter());
    expect(keys.notifications[0]).toBe('notifications-2:secret 1');
  });

  it('of the tenth key makes the eleventh', () => {
    const held = completeKeys({ ...NOTHING, gateway: ['gateway-10:ten'] }, counter());
    expect(exchangeKeys(held, () => 'eleven').keys.gateway).toEqual(['gateway-10:ten', 'gateway-11:eleven']);
  });
});
