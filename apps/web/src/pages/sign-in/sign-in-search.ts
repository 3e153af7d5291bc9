const FAULTS = ['expired', 'refused', 'unavailable', 'failed'] as const;

/** Why the sign-in before this one did not work. */
export type SignInFault = (typeof FAULTS)[number];

export interface SignInSearch {
  /** Path of the page to which the sign-in leads. */
  returnTo?: string;
  error?: SignInFault;
}

/** Paths of this site only; the gateway checks it again. */
const isOurs = (path: unknown): path is string => typeof path === 'string' && /^\/(?![/\\])[!-[\]-~]*$/.test(path);

/** An unknown fault counts as `failed`, an address of another site as none. */
export function readSignInSearch({ returnTo, error }: Record<string, unknown>): SignInSearch {
  const fault = FAULTS.find((known) => known === error) ?? 'failed';
  return { ...(isOurs(returnTo) && { returnTo }), ...(error !== undefined && { error: fault }) };
}
