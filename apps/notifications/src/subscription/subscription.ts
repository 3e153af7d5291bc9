/** A person's wish to get mail for new jobs in a category. */
export interface Subscription {
  categoryId: string;
  userId: string;
  /** When it began; asking again changes nothing. */
  createdAt: string;
}

/** What a category id can look like; anything else names no category, and may not fit into a table's key either. */
export const isCategoryId = (categoryId: string): boolean => /^[a-z0-9-]{1,80}$/.test(categoryId);
