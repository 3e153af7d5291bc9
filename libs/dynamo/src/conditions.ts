import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { Expression } from './expression';

/** Conditions by the name of what they guard. */
export const doesNotExist = (expression: Expression, key: string): string =>
  `attribute_not_exists(${expression.name(key)})`;

export const exists = (expression: Expression, key: string): string => `attribute_exists(${expression.name(key)})`;

export const hasVersion = (expression: Expression, version: number): string =>
  `${expression.name('version')} = ${expression.value(version)}`;

/** A lost condition is a normal outcome: somebody else wrote first. Every other failure is passed on. */
export async function whenConditionHolds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
