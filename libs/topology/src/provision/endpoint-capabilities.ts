import type { Report } from './report';

/** What AWS offers and an endpoint that stands in for it may not. */
export type Capability =
  | 'time to live'
  | 'point-in-time recovery'
  | 'streams'
  | 'encryption at rest'
  | 'on-demand billing'
  | 'adding an index to an existing table';

/** Answers to an operation that the endpoint has never heard of. */
const UNKNOWN_OPERATION = new Set(['UnknownOperationException', 'UnsupportedOperationException', 'NotImplemented']);

/**
 * Answers to a parameter that the endpoint has never heard of: it drops it, then misses something else that AWS does
 * not ask for in that place.
 */
const DROPPED_PARAMETER =
  /^At least one of ProvisionedThroughput|provisionedThroughput' failed to satisfy constraint: Member must not be null/;

/** Finds out by trying what an endpoint cannot do, and reports each lack once. Any other failure is the caller's. */
export class EndpointCapabilities {
  private readonly lacking = new Set<Capability>();

  constructor(private readonly report: Report) {}

  /** The action's result; undefined when the endpoint cannot do it. Rejects with whatever else goes wrong. */
  async attempt<Result>(capability: Capability, action: () => Promise<Result>): Promise<Result | undefined> {
    if (this.lacking.has(capability)) return undefined;
    try {
      return await action();
    } catch (error) {
      if (!isLack(error)) throw error;
      if (!this.lacking.has(capability)) this.report({ outcome: 'endpoint cannot', subject: capability });
      this.lacking.add(capability);
      return undefined;
    }
  }
}

function isLack(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return (
    status === 501 ||
    UNKNOWN_OPERATION.has(error.name) ||
    (error.name === 'ValidationException' && DROPPED_PARAMETER.test(error.message))
  );
}
