/** For routes without query parameters: an unknown one is refused. Routes in mail links use `IgnoresQuery` instead. */
export class NoQueryDto {}

/** An empty body: every field is refused. */
export class NoBodyDto {}
