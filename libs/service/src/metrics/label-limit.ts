const OTHER = 'other';

/** Limits the values of a metric label: the first ones that occur are kept, all further ones are `other`. */
export class LabelLimit {
  private readonly kept = new Set<string>();

  constructor(private readonly most: number) {}

  of(value: string): string {
    if (this.kept.has(value)) return value;
    if (this.kept.size >= this.most) return OTHER;
    this.kept.add(value);
    return value;
  }
}
