import { Gauge } from 'prom-client';

/** Of each role: more users are not counted, so that the memory is bounded. */
const MOST_USERS = 50_000;

/** The distinct users of one UTC day, by role. */
export class ActiveUsers {
  private day = '';
  private readonly users = new Map<string, Set<string>>();

  constructor(private readonly most = MOST_USERS) {}

  seen(role: string, userId: string, now: Date): void {
    this.startDay(now);
    const users = this.users.get(role) ?? new Set();
    if (users.size < this.most) users.add(userId);
    this.users.set(role, users);
  }

  /** By role, also for roles that were active only on earlier days. */
  counts(now: Date): { role: string; count: number }[] {
    this.startDay(now);
    return [...this.users].map(([role, users]) => ({ role, count: users.size }));
  }

  private startDay(now: Date): void {
    const day = now.toISOString().slice(0, 10);
    if (day === this.day) return;
    this.day = day;
    for (const users of this.users.values()) users.clear();
  }
}

/** Of this replica. */
export const activeUsers = new ActiveUsers();

new Gauge({
  name: 'freelance_active_users',
  help: 'Distinct users of this UTC day that this replica has seen in the role; at most 50,000',
  labelNames: ['role'] as const,
  collect() {
    for (const { role, count } of activeUsers.counts(new Date())) this.set({ role }, count);
  },
});
