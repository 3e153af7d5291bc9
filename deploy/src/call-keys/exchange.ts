import { callsOf, SERVICE_NAMES, type ServiceName } from '@freelance/manifest';

/** `kid:secret` each; the first one signs. */
export type Keys = readonly string[];
export type KeysOf = Record<ServiceName, Keys>;

const CALLERS = SERVICE_NAMES.filter((name) => callsOf(name).length > 0);
/** In an order that a new service does not change: keys in another order would be written again. */
const callersOf = (name: ServiceName): ServiceName[] =>
  SERVICE_NAMES.filter((caller) => (callsOf(caller) as readonly ServiceName[]).includes(name)).sort();

/** The keys that a service signs with: their ids begin with its name. */
const ownKeys = (held: KeysOf, name: ServiceName): Keys => held[name].filter((key) => key.startsWith(`${name}-`));

/** The keys that each service must have: its own, and those of its callers. */
const shared = (own: KeysOf): KeysOf =>
  forEach((name) => [...own[name], ...callersOf(name).flatMap((caller) => own[caller])]);

/**
 * The complete set: every caller has a key, and every service has the keys of its callers. Also completes an interrupted
 * run.
 * @param newSecret generates the secret part of a key, at least 32 characters
 */
export function completeKeys(held: KeysOf, newSecret: () => string): KeysOf {
  const newest = Math.max(1, ...CALLERS.flatMap((caller) => ownKeys(held, caller)).map(generation));
  return shared(
    forEach((name) => {
      const own = ownKeys(held, name);
      return own.length === 0 && CALLERS.includes(name) ? [`${name}-${newest}:${newSecret()}`] : own;
    }),
  );
}

/**
 * The next of the three steps that give every caller a new key, without a rejected call: every service accepts the new
 * key; the new key signs; the old key is removed. Every service must restart between two steps. After an interrupted run,
 * only the services that have not taken the step take it.
 * @param held a complete set
 */
export function exchangeKeys(held: KeysOf, newSecret: () => string): { keys: KeysOf; step: 1 | 2 | 3 } {
  const behind = Math.min(...CALLERS.map((caller) => stepsTaken(ownKeys(held, caller))));
  const keys = shared(
    forEach((name) => {
      const own = ownKeys(held, name);
      return CALLERS.includes(name) && stepsTaken(own) === behind ? nextKeys(name, own, newSecret) : own;
    }),
  );
  return { keys, step: ((behind % 3) + 1) as 1 | 2 | 3 };
}

function nextKeys(caller: ServiceName, own: Keys, newSecret: () => string): Keys {
  const [signing, other] = own as [string, string?];
  if (other === undefined) return [signing, `${caller}-${generation(signing) + 1}:${newSecret()}`];
  return isNewFirst(own) ? [signing] : [other, signing];
}

/** The steps of all exchanges so far, three for each. */
function stepsTaken(own: Keys): number {
  const oldest = Math.min(...own.map(generation));
  return 3 * oldest + (own.length === 1 ? 0 : isNewFirst(own) ? 2 : 1);
}

const isNewFirst = ([signing, other]: Keys): boolean => generation(signing!) > generation(other!);

const generation = (key: string): number => Number(/-(\d+):/.exec(key)?.[1]);

const forEach = (keysOf: (name: ServiceName) => Keys): KeysOf =>
  Object.fromEntries(SERVICE_NAMES.map((name) => [name, keysOf(name)])) as unknown as KeysOf;
