import { callsOf, SERVICE_NAMES } from '@freelance/manifest';
import { completeKeys, exchangeKeys, type KeysOf } from './exchange';

const NOTHING = Object.fromEntries(SERVICE_NAMES.map((name) => [name, []])) as unknown as KeysOf;

/** Secrets numbered in the order of their creation. */
function counter(): () => string {
  let made = 0;
  return () => `secret ${++made}`;
}

describe('the keys of a new environment', () => {
  const keys = completeKeys(NOTHING, counter());

  it('are one for each calling service, known to the services that it calls and to no others', () => {
    const [jobs, notifications, users, gateway] = [
      keys.jobs[0]!,
      keys.notifications[0]!,
      keys.users[0]!,
      keys.gateway[0]!,
    ];
    expect(new Set([jobs, notifications, users, gateway]).size).toBe(4);
    expect(keys).toMatchObject({
      gateway: [expect.stringMatching(/^gateway-1:secret \d$/)],
      categories: [gateway, jobs, notifications],
      jobs: [expect.stringMatching(/^jobs-1:secret \d$/), gateway, users],
      notifications: [expect.stringMatching(/^notifications-1:secret \d$/), gateway, users],
    });
  });

  it('do not change when the command runs again', () => {
    expect(completeKeys(keys, counter())).toEqual(keys);
  });

  it('are completed after an interrupted run', () => {
    expect(completeKeys({ ...keys, categories: [], notifications: [] }, () => 'another')).toEqual({
      ...keys,
      categories: [keys.gateway[0], keys.jobs[0], 'notifications-1:another'],
      notifications: ['notifications-1:another', keys.gateway[0], keys.users[0]],
    });
  });
});

describe('an exchange of keys', () => {
  /** Calls succeed if the called service has the key that the caller signs with, while each runs before or after the step. */
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

  it('takes three steps, and in each of them calls are accepted while services restart', () => {
    const newSecret = counter();
    const steps: KeysOf[] = [completeKeys(NOTHING, newSecret)];
    for (const step of [1, 2, 3]) {
      const next = exchangeKeys(steps.at(-1)!, newSecret);
      expect(next.step).toBe(step);
      expectCallsAccepted(steps.at(-1)!, next.keys);
      steps.push(next.keys);
    }
    expect(steps.map(({ jobs }) => jobs.map((key) => key.split(':')[0]))).toEqual([
      ['jobs-1', 'gateway-1', 'users-1'],
      ['jobs-1', 'jobs-2', 'gateway-1', 'gateway-2', 'users-1', 'users-2'],
      ['jobs-2', 'jobs-1', 'gateway-2', 'gateway-1', 'users-2', 'users-1'],
      ['jobs-2', 'gateway-2', 'users-2'],
    ]);
    for (const name of SERVICE_NAMES) expect(steps[3]![name]).not.toEqual(expect.arrayContaining([...steps[0]![name]]));
  });

  it.each([1, 2, 3].flatMap((step) => [1, 2, 3].map((written) => [step, written])))(
    'interrupted in step %i after %i secrets were written, is completed before the next step',
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

  it('gives a caller whose secret was lost a key as new as those of the others', () => {
    const keys = completeKeys({ ...NOTHING, gateway: ['gateway-2:two'], jobs: ['jobs-2:two'] }, counter());
    expect(keys.notifications[0]).toBe('notifications-2:secret 1');
  });

  it('counts keys beyond the tenth', () => {
    const held = completeKeys({ ...NOTHING, gateway: ['gateway-10:ten'] }, counter());
    expect(exchangeKeys(held, () => 'eleven').keys.gateway).toEqual(['gateway-10:ten', 'gateway-11:eleven']);
  });
});
