/** Reads every page of a list. @param report after each page, with the pages so far */
export async function allPages<Page extends { next: string | null }>(
  read: (after: string | undefined) => Promise<Page>,
  report?: (pages: readonly Page[]) => void,
): Promise<Page[]> {
  const pages: Page[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    pages.push(page);
    after = page.next ?? undefined;
    report?.(pages);
  } while (after !== undefined);
  return pages;
}
