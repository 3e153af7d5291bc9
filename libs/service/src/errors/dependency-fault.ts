import { ServiceUnavailableError } from './service-errors';

/** Errors of AWS about what this program sent. */
const OWN_FAULTS = new Set(['ValidationException', 'SerializationException']);
/** Without a connection, or with a limit of this program. */
const FAULTS = new Set(['TimeoutError', 'AbortError', 'CredentialsProviderError']);
/** Of the operating system and of undici. */
const FAULT_CODE = /^(E[A-Z]+|UND_ERR_[A-Z_]+)$/;

/** Whether a dependency failed: an AWS service, a connection or the disk. Every other error is a mistake in this program. */
function isDependencyFault(error: unknown): error is Error {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code, $metadata } = error as { name?: unknown; code?: unknown; $metadata?: unknown };
  if (OWN_FAULTS.has(String(name))) return false;
  return $metadata !== undefined || FAULTS.has(String(name)) || FAULT_CODE.test(String(code));
}

/**
 * The error for an operator, whom the message of a failed dependency tells what to repair. Clients get no message of other
 * code.
 */
export const namingDependency = (error: unknown): unknown =>
  isDependencyFault(error) ? new ServiceUnavailableError(error.message) : error;
