import { ApiError } from '@freelance/client';
import type { ChangeAnswer } from '@freelance/contracts/operate';

export type OpsQuery = Record<string, string | number | boolean | undefined>;

/** Longer than the gateway waits for all dependencies of one answer. */
const ANSWER_WITHIN_MS = 10_000;

export const withQuery = (path: string, query: OpsQuery = {}): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

/** Reads from `/ops/*`. @throws ApiError */
export const readOps = <Data>(path: string, query?: OpsQuery, signal?: AbortSignal): Promise<Data> =>
  call(withQuery(path, query), { method: 'GET', signal: within(signal) });

/** A change of an operator. Without `apply` the answer only says what it would do. @throws ApiError */
export const changeOps = <Data extends ChangeAnswer>(path: string, body: object, signal?: AbortSignal): Promise<Data> =>
  call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF': '1' },
    body: JSON.stringify(body),
    signal: within(signal),
  });

const within = (signal: AbortSignal | undefined): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MS), ...(signal ? [signal] : [])]);

async function call<Data>(url: string, init: RequestInit): Promise<Data> {
  const response = await fetch(url, init);
  if (!response.ok) throw await ApiError.from(response);
  return (await response.json()) as Data;
}

/** An act of an administrator. @param key of the press: sent again, it has no second effect. @throws ApiError */
export const changeAdmin = <Data>(path: string, body: object, key: string): Promise<Data> =>
  call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF': '1', 'Idempotency-Key': key },
    body: JSON.stringify(body),
    signal: within(undefined),
  });
