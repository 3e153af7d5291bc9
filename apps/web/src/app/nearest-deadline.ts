const DEADLINES: readonly string[] = ['dueAt', 'expiryDate', 'submissionDeadline', 'autoApproveAt'];

/** Every member of the name of a deadline, wherever the answers have it. */
function* deadlinesIn(value: unknown): Generator<number> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    if (typeof member === 'string' && DEADLINES.includes(name)) yield Date.parse(member);
    else yield* deadlinesIn(member);
  }
}

/** The next instant at which time does something by itself, as far as the answers that were read say. */
export function nearestDeadline(answers: readonly unknown[], now: number): string | undefined {
  const coming = [...deadlinesIn(answers)].filter((deadline) => deadline > now);
  return coming.length === 0 ? undefined : new Date(coming.reduce((one, other) => Math.min(one, other))).toISOString();
}
