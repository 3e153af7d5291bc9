/** Names and values of one DynamoDB expression. Every name gets an alias, because the reserved words are many and change. */
export class Expression {
  readonly ExpressionAttributeNames: Record<string, string> = {};
  private readonly values: Record<string, unknown> = {};

  /** Returns the alias of an attribute. For a path into a map, pass the parts: `name('outbox', id)`. */
  name(...path: string[]): string {
    return path
      .map((part) => {
        const known = Object.entries(this.ExpressionAttributeNames).find(([, name]) => name === part);
        if (known) return known[0];
        const alias = `#n${Object.keys(this.ExpressionAttributeNames).length}`;
        this.ExpressionAttributeNames[alias] = part;
        return alias;
      })
      .join('.');
  }

  value(value: unknown): string {
    const alias = `:v${Object.keys(this.values).length}`;
    this.values[alias] = value;
    return alias;
  }

  /** Undefined when there are none, since DynamoDB refuses an empty map. */
  get ExpressionAttributeValues(): Record<string, unknown> | undefined {
    return Object.keys(this.values).length > 0 ? this.values : undefined;
  }
}
