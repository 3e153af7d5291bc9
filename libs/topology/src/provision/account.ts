/** The partition, region and account that all ARNs of one account share. */
export class Account {
  private constructor(
    private readonly partition: string,
    private readonly region: string,
    private readonly id: string,
  ) {}

  /** Reads them from any ARN of the account. */
  static of(arn: string): Account {
    const [, partition, , region, id] = arn.split(':');
    if (!partition || !region || !id) throw new Error(`"${arn}" is not an ARN with a region and an account.`);
    return new Account(partition, region, id);
  }

  queueArn(name: string): string {
    return `arn:${this.partition}:sqs:${this.region}:${this.id}:${name}`;
  }

  topicArn(name: string): string {
    return `arn:${this.partition}:sns:${this.region}:${this.id}:${name}`;
  }
}
