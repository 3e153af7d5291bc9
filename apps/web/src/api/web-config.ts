import { queryOptions, useQuery } from '@tanstack/react-query';

/** What this platform is, for its pages. */
export interface WebConfig {
  /** ISO 4217 code of the one currency; null where amounts are plain numbers. */
  currency: string | null;
  /** Add-on services that are installed. */
  addOns: readonly string[];
  /** Whether the clock can be turned. */
  sandbox: boolean;
  /** Languages of the mails. */
  languages: readonly string[];
}

export const webConfigQuery = queryOptions({
  queryKey: ['web-config'],
  queryFn: async ({ signal }): Promise<WebConfig> => {
    const response = await fetch('/web-config.json', { signal });
    if (!response.ok) throw new Error(`/web-config.json: ${response.status}`);
    return (await response.json()) as WebConfig;
  },
  // It changes with a deployment only.
  staleTime: Infinity,
  refetchInterval: false,
});

export const useWebConfig = (): WebConfig | undefined => useQuery(webConfigQuery).data;
