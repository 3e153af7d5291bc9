/** A user gets mail for new jobs in a category. */
export interface Subscription {
  categoryId: string;
  userId: string;
  /** Not changed by a repeated request. */
  createdAt: string;
}
