import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** All categories, in the order of the platform. */
export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: async () => {
    const all = [];
    for await (const category of api.pages('/categories', { params: { query: { limit: 100 } } })) all.push(category);
    return all;
  },
  staleTime: 60_000,
  refetchInterval: 60_000,
});
