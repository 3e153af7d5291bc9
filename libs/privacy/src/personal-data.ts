import type { KeptPart } from '@freelance/contracts';
import { type TableKey, tableDeclaration } from '@freelance/manifest';

/** Who is erased, and what stands in place of the id in records that stay. */
export interface ErasedUser {
  userId: string;
  pseudonym: string;
}

export interface Erasure extends ErasedUser {
  /** From 1. */
  pass: number;
}

export interface ExportedPart {
  /** Number of items with data of the user. */
  found: number;
  /** In the shapes of the API. */
  data: object;
}

export interface ErasedPart {
  /** Number of items that had data of the user when this pass read them. */
  found: number;
  /** Number of these from which the data was erased. The next pass finds the others again. */
  erased: number;
  kept: KeptPart[];
}

/** What an app holds about users. Each app with personal data has one. */
export abstract class PersonalData {
  /** Everything that the user gave or that is about them; the texts of others only where they were sent to the user. */
  abstract export(userId: string): Promise<ExportedPart>;

  /** Can be repeated at any time, and continues after a crash: it looks at every item again. */
  abstract erase(erasure: Erasure): Promise<ErasedPart>;
}

/** What the declaration of a table says about data that stays, with the number of items. */
export function keptIn(table: TableKey, count: number): KeptPart[] {
  const { personal } = tableDeclaration(table);
  const kept = personal === 'none' ? [] : (personal.kept ?? []);
  return kept.map(({ what, basis, until = null }) => ({ what, count, basis, until }));
}
