import { SERVICE_NAMES, type ServiceName, SERVICES } from '../services';

/** `kid:secret` each, the first one signs. */
export type Keys = readonly string[];
export type KeysOf = Record<ServiceName, Keys>;

const isCaller = (name: ServiceName): boolean => SERVICES[name].callsServices.length > 0;
const callersOf = (name: ServiceName): ServiceName[] =>
  SERVICE_NAMES.filter((caller) => SERVICES[caller].callsServices.includes(name));

/** Of the keys that a service holds those it signs with: ids begin with the name of who signs. */
const ownKeys = (held: KeysOf, name: ServiceName): Keys => held[name].filter((key) => key.startsWith(`${name}-`));

/** What each service must hold: its own keys, and those of the services that call it; nobody else's. */
const shared = (own: KeysOf): KeysOf =>
  forEach((name) => [...own[name], ...callersOf(name).flatMap((caller) => own[caller])]);

/**
 * What the services hold once everybody who calls has a key, and every service the keys of its callers: also after a run
 * that was cut short.
 * @param newSecret makes the secret part of a key, at least 32 characters
 */
export function completeKeys(held: KeysOf, newSecret: () => string): KeysOf {
  return shared(
    forEach((name) => {
      const own = ownKeys(held, name);
      return own.length === 0 && isCaller(name) ? [`${name}-1:${newSecret()}`] : own;
    }),
  );
}

/**
 * The next of the three steps by which every caller gets another key, all calls being accepted throughout: a new key that all
 * accept, then the new one signs, then the old one is gone. Between two steps every service must have started anew.
 */
export function exchangeKeys(held: KeysOf, newSecret: () => string): { keys: KeysOf; step: 1 | 2 | 3 } {
  const first = ownKeys(held, SERVICE_NAMES.find(isCaller)!);
  return {
    keys: shared(forEach((name) => (isCaller(name) ? nextKeys(name, ownKeys(held, name), newSecret) : []))),
    step: first.length === 1 ? 1 : isNewFirst(first) ? 3 : 2,
  };
}

function nextKeys(caller: ServiceName, own: Keys, newSecret: () => string): Keys {
  const [signing, other] = own as [string, string?];
  if (other === undefined) return [signing, `${caller}-${generation(signing) + 1}:${newSecret()}`];
  return isNewFirst(own) ? [signing] : [other, signing];
}

const isNewFirst = ([signing, other]: Keys): boolean => generation(signing!) > generation(other!);

const generation = (key: string): number => Number(/-(\d+):/.exec(key)?.[1]);

const forEach = (keysOf: (name: ServiceName) => Keys): KeysOf =>
  Object.fromEntries(SERVICE_NAMES.map((name) => [name, keysOf(name)])) as unknown as KeysOf;
