import { requestsAtWork, requestsWaiting } from './metrics';

/** One request on its way through a lane. */
export interface Visitor {
  /** May begin: at once, or when its turn has come. */
  admit(): void;
  /** May not: at once, or because its turn came too late. */
  refuse(): void;
}

export interface LaneLimits {
  /** Requests at work at the same time. */
  places: number;
  /** Requests in line behind them. */
  waiting: number;
  /** Milliseconds for waiting and work together. */
  budgetMs: number;
}

interface Wait {
  since: number;
  end: NodeJS.Timeout;
}

/** Of how many pieces of work the usual time is known. */
const REMEMBERED = 64;
/** Work may take so many times the usual, or this part of the budget, and still has to end within the budget. */
const MARGIN = 2;
const PART_FOR_WORK = 1 / 4;
/** The longest wait of who joins a line that stands: longer lines would be no faster. */
const PATIENCE_MS = 500;

/**
 * A bounded number of requests at work and a bounded line of those that come next; first come, first served. Whoever
 * would wait in vain is told at once.
 */
export class Lane {
  private readonly atWork = new Map<Visitor, number>();
  private readonly line = new Map<Visitor, Wait>();
  private usualWorkMs = 0;
  private standsSince = 0;

  constructor(
    private readonly name: string,
    private readonly limits: LaneLimits,
  ) {}

  /** Whether whoever comes now is refused. */
  get isClosed(): boolean {
    const { places, waiting } = this.limits;
    if (this.atWork.size < places) return false;
    if (this.line.size >= waiting) return true;
    // Little's law: what `places` finish in a second.
    const expectedWaitMs = ((this.line.size + 1) * this.usualWorkMs) / places;
    return expectedWaitMs > (this.stands ? PATIENCE_MS : this.longestWaitMs);
  }

  enter(visitor: Visitor): void {
    if (this.atWork.size < this.limits.places) return this.begin(visitor);
    if (this.isClosed) return visitor.refuse();
    const since = performance.now();
    if (this.line.size === 0) this.standsSince = since;
    const end = setTimeout(() => {
      this.endWait(visitor);
      visitor.refuse();
    }, this.longestWaitMs);
    this.line.set(visitor, { since, end });
    requestsWaiting.inc({ lane: this.name });
  }

  isAtWork(visitor: Visitor): boolean {
    return this.atWork.has(visitor);
  }

  /** Its work is done, or it does not want to wait any longer. */
  leave(visitor: Visitor): void {
    this.endWait(visitor);
    const since = this.atWork.get(visitor);
    if (since === undefined) return;
    this.atWork.delete(visitor);
    requestsAtWork.dec({ lane: this.name });
    this.usualWorkMs += (performance.now() - since - this.usualWorkMs) / REMEMBERED;
    this.callNext();
  }

  /** A crowd is served within the budget; a line that stands for longer is there because more is asked than can be done. */
  private get stands(): boolean {
    return this.line.size > 0 && performance.now() - this.standsSince > this.limits.budgetMs;
  }

  /** What is left of the budget must do for the work. */
  private get longestWaitMs(): number {
    const { budgetMs } = this.limits;
    return budgetMs - Math.max(MARGIN * this.usualWorkMs, PART_FOR_WORK * budgetMs);
  }

  private callNext(): void {
    for (const [next, { since }] of this.line) {
      this.endWait(next);
      if (performance.now() - since <= this.longestWaitMs) return this.begin(next);
      next.refuse();
    }
  }

  private begin(visitor: Visitor): void {
    this.atWork.set(visitor, performance.now());
    requestsAtWork.inc({ lane: this.name });
    visitor.admit();
  }

  private endWait(visitor: Visitor): void {
    const wait = this.line.get(visitor);
    if (!wait) return;
    clearTimeout(wait.end);
    this.line.delete(visitor);
    requestsWaiting.dec({ lane: this.name });
  }
}
