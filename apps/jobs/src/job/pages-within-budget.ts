/** Much shorter than callers wait: an operator's call ends within 2 s, and the last page may begin at the end of this time. */
const BUDGET_MS = 500;

/** Reads pages one after another until the time of a call is over or the pages end. At least one page is read. */
export async function pagesWithinBudget<Page extends { next: string | null }>(
  after: string | null,
  read: (after: string | null) => Promise<Page>,
): Promise<Page[]> {
  const startedAt = performance.now();
  const pages: Page[] = [];
  let next = after;
  do {
    const page = await read(next);
    pages.push(page);
    next = page.next;
  } while (next !== null && performance.now() - startedAt < BUDGET_MS);
  return pages;
}
