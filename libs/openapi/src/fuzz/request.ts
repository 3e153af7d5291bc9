/** A request with places for what is known by the time it is sent. */
export interface Request {
  /** What it was meant for. */
  operation: string;
  method: string;
  /** With values percent-encoded; neither `/` at the end nor anything else is put right. */
  path: string;
  query: readonly (readonly [string, string])[];
  headers: readonly (readonly [string, string])[];
  /** Undefined: none. */
  body: string | undefined;
  /** Why nobody may do what it asks, in a sentence; undefined where that depends. */
  forbidden?: string | undefined;
  /** How often it is sent. */
  times: number;
}

export type Twist = (request: Request) => Request;
