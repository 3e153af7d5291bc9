import { type DescribedError, httpFault } from '@freelance/service';

/** An error of the gateway itself. */
export class RefusedRequestError extends Error {
  constructor(readonly described: DescribedError) {
    super(described.error);
  }

  static status(status: number, differences: Partial<DescribedError> = {}): RefusedRequestError {
    return new RefusedRequestError({ ...httpFault(status), ...differences });
  }
}
