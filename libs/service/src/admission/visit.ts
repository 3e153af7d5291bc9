import type { Lane, Visitor } from './lane';

/** Nothing is worked on for longer. */
const LONGEST_WORK_MS = 5_000;

/** The stay of one request in a lane. Work goes on when its client goes away, and holds its place until it ends. */
export class Visit {
  private isAnswered = false;
  private isClientGone = false;

  constructor(
    private readonly lane: Lane,
    private readonly visitor: Visitor,
  ) {}

  begin(): void {
    this.lane.enter(this.visitor);
  }

  /** The answer is made; sending it is part of the work. */
  answered(): void {
    this.isAnswered = true;
    if (this.isClientGone) this.leave();
  }

  /** With the whole answer, or without. */
  clientLeft(): void {
    this.isClientGone = true;
    if (this.isAnswered || !this.lane.isAtWork(this.visitor)) return this.leave();
    // An answer that nobody is there to take may never be made.
    setTimeout(() => this.leave(), LONGEST_WORK_MS).unref();
  }

  private leave(): void {
    this.lane.leave(this.visitor);
  }
}
