import type { Report } from './report';

/** Capabilities of AWS that an emulator may lack. */
export type Capability =
  | 'time to live'
  | 'point-in-time recovery'
  | 'streams'
  | 'encryption at rest'
  | 'on-demand billing'
  | 'adding an index to an existing table'
  | 'refusing public access'
  | 'removing objects after some days';

/** Errors for an operation that the endpoint does not know. */
const UNKNOWN_OPERATION = new Set(['UnknownOperationException', 'UnsupportedOperationException', 'NotImplemented']);

/**
 * Errors for a parameter that the endpoint does not know: it ignores the parameter and then requires another one that
 * AWS does not require.
 */
const DROPPED_PARAMETER =
  /At least one of ProvisionedThroughput|provisionedThroughput' failed to satisfy constraint: Member must not be null/;

/** Finds out by trying what an endpoint lacks, and reports each missing capability once. Other failures are rethrown. */
export class EndpointCapabilities {
  private readonly lacking = new Set<Capability>();

  constructor(private readonly report: Report) {}

  /** The result of the action; undefined when the endpoint lacks the capability. Rejects with any other error. */
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
