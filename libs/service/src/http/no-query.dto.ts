/** For routes without query parameters, so that an unknown one is refused rather than ignored. */
export class NoQueryDto {}
