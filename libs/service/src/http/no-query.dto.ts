/** For routes without query parameters, so that an unknown one is refused rather than ignored. Routes that mails link to are declared with `IgnoresQuery`. */
export class NoQueryDto {}
