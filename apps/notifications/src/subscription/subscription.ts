/** A person's wish to get mail for new jobs in a category. */
export interface Subscription {
  categoryId: string;
  userId: string;
  /** When it began; asking again changes nothing. */
  createdAt: string;
}
