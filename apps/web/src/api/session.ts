import type { components } from '@freelance/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, tellSessionRefused } from './client';

type SessionBody = components['schemas']['SessionDto'];

export type Role = NonNullable<SessionBody['roles']>[number];

/** The person who is signed in. */
export interface Person {
  userId: string;
  /** At the provider. */
  name: string | undefined;
  roles: readonly Role[];
}

export const personOf = ({ signedIn, userId, name, roles = [] }: SessionBody): Person | null =>
  signedIn && userId !== undefined ? { userId, name, roles } : null;

const KEY = ['session'] as const;

export const sessionQuery = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal, client }) => {
    const person = personOf((await api.GET('/api/v1/auth/session', { signal })).data);
    const before = client.getQueryData<Person | null>(KEY);
    if (person || !before) return person;
    // The session has ended. Pages and their forms stay until the person has read it.
    tellSessionRefused();
    return before;
  },
  staleTime: 60_000,
  refetchInterval: 60_000,
});

export interface SessionState {
  /** Undefined until it is known, null when nobody is signed in. */
  person: Person | null | undefined;
  has: (role: Role) => boolean;
}

export function useSession(): SessionState {
  const { data: person } = useQuery(sessionQuery);
  return { person, has: (role) => person?.roles.includes(role) ?? false };
}
