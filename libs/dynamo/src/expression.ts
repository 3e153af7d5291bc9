/** Names and values of one DynamoDB expression. Every name is aliased, since reserved words are many and change. */
export class Expression {
  readonly ExpressionAttributeNames: Record<string, string> = {};
  private readonly values: Record<string, unknown> = {};

  /** Alias of an attribute; a path into a map takes its parts one by one: `name('outbox', id)`. */
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
