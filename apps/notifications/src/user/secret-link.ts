/** An address of a user that is not the present one, and what the link in the mail to it needs. */
export interface SecretLink {
  requestId: string;
  address: string;
  token: string;
  /** UTC instant. */
  expiresAt: string;
}

const FIELDS = ['requestId', 'address', 'token', 'expiresAt'] as const;

const isSecretLink = (value: unknown): value is SecretLink =>
  typeof value === 'object' &&
  value !== null &&
  FIELDS.every((field) => typeof (value as Record<string, unknown>)[field] === 'string');

/** The link of this request among the values of a row. */
export const secretLinkOf = (requestId: string | null, values: readonly unknown[]): SecretLink | undefined =>
  values.filter(isSecretLink).find((link) => link.requestId === requestId);
