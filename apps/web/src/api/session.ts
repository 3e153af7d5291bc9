import type { components } from '@freelance/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './client';

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

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => personOf((await api.GET('/api/v1/auth/session', { signal })).data),
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
