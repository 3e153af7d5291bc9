import type { paths } from './generated/openapi.ts';

interface Listed {
  lastKey: string | null;
}

type BodyOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** The paths of lists: their responses have a `lastKey`. */
export type PagedPath = {
  [Path in keyof paths]: [BodyOf<Path>] extends [never] ? never : BodyOf<Path> extends Listed ? Path : never;
}[keyof paths];

/** A row of the list. */
export type Row<Path extends PagedPath> = {
  [Key in keyof BodyOf<Path>]: BodyOf<Path>[Key] extends readonly (infer Item)[] ? Item : never;
}[keyof BodyOf<Path>];

/**
 * Yields every row of a list. Reads each page only when its rows are needed.
 * @param readPage reads the page after this key, or the first page
 */
export async function* rowsOf<Item>(readPage: (lastKey?: string) => Promise<object>): AsyncGenerator<Item, void> {
  let lastKey: string | undefined;
  do {
    const page = await readPage(lastKey);
    yield* Object.values(page).find(Array.isArray) as Item[];
    lastKey = (page as Listed).lastKey ?? undefined;
  } while (lastKey !== undefined);
}
