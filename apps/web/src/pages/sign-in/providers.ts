import type { components } from '@freelance/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';

export type Provider = components['schemas']['ProvidersDto']['providers'][number];
export type SandboxPerson = NonNullable<Provider['people']>[number];

export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: async ({ signal }) => (await api.GET('/api/v1/auth/providers', { signal })).data.providers,
  staleTime: Infinity,
  refetchInterval: false,
});

/** The people by what they do here; who has several roles is listed where the first of them is. */
export function groupPeople(people: readonly SandboxPerson[]): Record<'admin' | 'owner' | 'seeker', SandboxPerson[]> {
  const groups: Record<'admin' | 'owner' | 'seeker', SandboxPerson[]> = { admin: [], owner: [], seeker: [] };
  for (const person of people) {
    const group = (['admin', 'owner', 'seeker'] as const).find((role) => person.roles.includes(role));
    if (group) groups[group].push(person);
  }
  return groups;
}

const HOME = { admin: '/console', owner: '/my-jobs', seeker: '/' };

/** Where somebody lands who came for nothing in particular. */
export const homeOf = ({ roles }: Pick<SandboxPerson, 'roles'>): string =>
  HOME[(['admin', 'owner', 'seeker'] as const).find((role) => roles.includes(role)) ?? 'seeker'];

/** A link, not a call: the browser goes to the provider and comes back. */
export const signInAddress = (provider: string, returnTo: string, loginHint?: string): string =>
  `/api/v1/auth/sign-in?${new URLSearchParams({ provider, returnTo, ...(loginHint !== undefined && { loginHint }) }).toString()}`;
