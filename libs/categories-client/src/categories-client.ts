import { LRUCache } from 'lru-cache';
import { type CallSignatures, observeHttpCall, RequestContext, ServiceUnavailableError } from '@freelance/service';

/** The part of a category that other services need. */
export interface CategoryFacts {
  categoryId: string;
  name: string;
  /** Null until the topic of the category exists. */
  snsTopicArn: string | null;
}

const TIMEOUT_MS = 1_500;
const CACHED = { max: 10_000, ttl: 5 * 60_000 };

export class CategoriesClient {
  // Only complete categories are cached: within a second a missing category or a missing topic may be created.
  private readonly complete = new LRUCache<string, CategoryFacts>(CACHED);

  /** @param origin of the categories service, e.g. `http://127.0.0.1:3001` */
  constructor(
    private readonly origin: string,
    private readonly signatures: CallSignatures,
  ) {}

  /**
   * Returns the category, or undefined when it does not exist.
   * @throws ServiceUnavailableError when the categories service does not answer in time
   */
  async find(categoryId: string): Promise<CategoryFacts | undefined> {
    const cached = this.complete.get(categoryId);
    if (cached) return cached;
    const category = await this.ask(categoryId);
    if (category?.snsTopicArn) this.complete.set(categoryId, category);
    return category;
  }

  /** Rejects when the categories service is down. */
  async ping(): Promise<void> {
    const answer = await fetch(`${this.origin}/health/live`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!answer.ok) throw new Error(`categories answered ${answer.status}`);
  }

  private async ask(categoryId: string): Promise<CategoryFacts | undefined> {
    const url = new URL(`/categories/${encodeURIComponent(categoryId)}`, this.origin);
    const { headers: ofTrace, ended } = observeHttpCall('GET', this.origin);
    const headers = { 'x-request-id': RequestContext.facts().requestId, ...ofTrace };
    let answer: Response;
    try {
      answer = await fetch(url, {
        headers: { ...headers, ...this.signatures.headerFor({ method: 'GET', path: url.pathname, headers }) },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      ended({ status: answer.status });
      if (answer.ok) return (await answer.json()) as CategoryFacts;
    } catch (error) {
      ended({ error });
      throw new ServiceUnavailableError('Categories service is unavailable, try again later');
    }
    if (answer.status === 404) return undefined;
    throw new ServiceUnavailableError('Categories service is unavailable, try again later');
  }
}
