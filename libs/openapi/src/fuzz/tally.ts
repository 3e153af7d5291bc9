/** How often each operation answered with which status. */
export class Tally {
  private readonly counts = new Map<string, Map<number, number>>();

  count(operation: string, status: number): void {
    const statuses = this.counts.get(operation) ?? new Map<number, number>();
    this.counts.set(operation, statuses.set(status, (statuses.get(status) ?? 0) + 1));
  }

  /** Answers in all, or those with such a status. */
  total(isCounted: (status: number) => boolean = () => true): number {
    const all = [...this.counts.values()].flatMap((statuses) => [...statuses]);
    return all.reduce((sum, [status, times]) => (isCounted(status) ? sum + times : sum), 0);
  }

  /** Whether an operation ever did what it was asked. */
  hasSucceeded(operation: string): boolean {
    return [...(this.counts.get(operation)?.keys() ?? [])].some((status) => status >= 200 && status < 300);
  }

  /** A row for each operation, a column for each status. */
  table(): string {
    const statuses = [...new Set([...this.counts.values()].flatMap((counts) => [...counts.keys()]))].sort(
      (a, b) => a - b,
    );
    const rows = [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1));
    const width = Math.max(...rows.map(([operation]) => operation.length));
    const line = (name: string, cells: readonly (number | string)[]) =>
      name.padEnd(width) + cells.map((cell) => String(cell).padStart(6)).join('');
    return [
      line('', statuses),
      ...rows.map(([operation, counts]) =>
        line(
          operation,
          statuses.map((status) => counts.get(status) ?? ''),
        ),
      ),
    ].join('\n');
  }
}
