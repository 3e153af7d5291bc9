/** The number in a plan such as `Remove 7 dead letters (6 refused, 1 unparseable) from …`. */
export const lettersIn = (plan: readonly string[]): string | undefined => /(\d+) dead letter/.exec(plan.join(' '))?.[1];
