import { createFreelanceClient } from '@freelance/client';
import { withRememberedAnswers } from './remembered-answers';

/** When a request left and its answer came, by the device's clock, and the server's `Date`. */
export interface AnswerTimes {
  sentAt: number;
  receivedAt: number;
  date: string;
}

const listeners = new Set<(times: AnswerTimes) => void>();

/** Calls `listener` for each answer of the server. */
export const onAnswer = (listener: (times: AnswerTimes) => void): void => void listeners.add(listener);

const timedFetch = async (request: Request): Promise<Response> => {
  const sentAt = Date.now();
  const response = await fetch(request);
  const date = response.headers.get('date');
  if (date !== null) for (const tell of listeners) tell({ sentAt, receivedAt: Date.now(), date });
  return response;
};

const rememberingFetch = withRememberedAnswers(timedFetch);

/** For a change of the signed-in person. */
export const forgetAnswers = (): void => rememberingFetch.forget();

/**
 * The API, called with the cookie of the session. It repeats nothing: queries and commands decide that themselves, and a
 * command needs its own idempotency key.
 */
export const api = createFreelanceClient({
  baseUrl: location.origin,
  credentials: () => ({ 'X-CSRF': '1' }),
  retry: { limit: 0 },
  fetch: rememberingFetch,
});
