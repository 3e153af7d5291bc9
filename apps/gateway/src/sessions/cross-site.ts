import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '@freelance/contracts';

export class CrossSiteRequestError extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'CROSS_SITE_REQUEST';
  constructor() {
    super('Cross-site request refused');
  }
}

/**
 * Browsers send the cookie with requests that pages of others make. Such a page cannot set `X-CSRF`, and browsers name its
 * site in `Sec-Fetch-Site`, older ones in `Origin`.
 * @param origin of our own pages
 * @throws CrossSiteRequestError for a request with the cookie that may come from another site
 */
export function refuseCrossSite(
  { method, headers }: { method: string; headers: IncomingHttpHeaders },
  origin: string,
): void {
  if (method === 'GET' || method === 'HEAD') return;
  const site = headers['sec-fetch-site'];
  const isOurs = site === undefined ? headers.origin === origin : site === 'same-origin';
  if (!isOurs || headers['x-csrf'] !== '1') throw new CrossSiteRequestError();
}
