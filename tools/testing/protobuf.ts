const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/** The fields of one message of protocol buffers, by number. */
class Fields {
  private readonly numbers = new Map<number, bigint>();
  private readonly texts = new Map<number, Buffer[]>();

  constructor(message: Buffer) {
    let at = 0;
    const varint = (): bigint => {
      let value = 0n;
      for (let shift = 0n; ; shift += 7n) {
        const byte = message[at++]!;
        value |= BigInt(byte & 0x7f) << shift;
        if (byte < 0x80) return value;
      }
    };
    while (at < message.length) {
      const tag = Number(varint());
      const field = tag >> 3;
      switch (tag & 7) {
        case VARINT:
          this.numbers.set(field, varint());
          break;
        case FIXED_64:
          this.numbers.set(field, message.readBigUInt64LE(at));
          at += 8;
          break;
        case FIXED_32:
          this.numbers.set(field, BigInt(message.readUInt32LE(at)));
          at += 4;
          break;
        case BYTES: {
          const end = Number(varint()) + at;
          this.texts.set(field, [...(this.texts.get(field) ?? []), message.subarray(at, end)]);
          at = end;
          break;
        }
        default:
          throw new Error(`Unknown wire type of field ${field}`);
      }
    }
  }

  number(field: number): bigint | undefined {
    return this.numbers.get(field);
  }

  /** Undefined when the field is missing or empty. */
  bytes(field: number): Buffer | undefined {
    const found = this.texts.get(field)?.at(-1);
    return found && found.length > 0 ? found : undefined;
  }

  messages(field: number): Fields[] {
    return (this.texts.get(field) ?? []).map((message) => new Fields(message));
  }
}

export const fieldsOf = (message: Buffer): Fields => new Fields(message);

export const textIn = (bytes: Buffer | undefined): string => bytes?.toString() ?? '';
