import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Suppresses findings of cdk-nag that are intended: the reason of each, by its id. */
export function acknowledge(construct: Construct, reasons: Readonly<Record<string, string>>): void {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
}
