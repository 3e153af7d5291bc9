/** How many records had data of the user, and from how many it was erased. */
export interface Erased {
  found: number;
  erased: number;
}

/** The data about users in one table. */
export interface PersonalPart {
  /** In the shapes of the API. */
  export: (userId: string) => Promise<Record<string, unknown>>;
  /** May run twice, in any order, and end at any point: the next run finds what is left. */
  erase: (userId: string, pseudonym: string) => Promise<Erased>;
}

export const sum = (parts: readonly Erased[]): Erased =>
  parts.reduce((total, { found, erased }) => ({ found: total.found + found, erased: total.erased + erased }), {
    found: 0,
    erased: 0,
  });
