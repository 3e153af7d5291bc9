import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { Expression } from './expression';

/** Condition expressions, named for what they check. */
export const doesNotExist = (expression: Expression, key: string): string =>
  `attribute_not_exists(${expression.name(key)})`;

export const exists = (expression: Expression, key: string): string => `attribute_exists(${expression.name(key)})`;

export const hasVersion = (expression: Expression, version: number): string =>
  `${expression.name('version')} = ${expression.value(version)}`;

/** A failed condition is a normal outcome: another writer was first. Other errors are rethrown. */
export async function whenConditionHolds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
