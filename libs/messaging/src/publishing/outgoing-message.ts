import { type Envelope, MESSAGE_ATTRIBUTES } from '@freelance/contracts';
import type { RequestFacts } from '@freelance/service';

export interface OutgoingMessage {
  body: string;
  attributes: Record<string, string | undefined>;
}

/** Code points above U+FFFF and two noncharacters, which some queues refuse in a message body. */
const NOT_EVERYWHERE = /[\ud800-\udfff\ufffe\uffff]/g;

/** JSON that every queue accepts: characters that some queues refuse are written as escapes, which JSON reads back. */
const toBody = (envelope: Envelope): string =>
  JSON.stringify(envelope).replace(NOT_EVERYWHERE, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);

/** An envelope as it is sent: the body holds only the envelope, the rest is in attributes. */
export const outgoing = (envelope: Envelope, { requestId, traceparent }: RequestFacts): OutgoingMessage => ({
  body: toBody(envelope),
  attributes: {
    [MESSAGE_ATTRIBUTES.detailType]: envelope['detail-type'],
    [MESSAGE_ATTRIBUTES.requestId]: requestId,
    [MESSAGE_ATTRIBUTES.traceparent]: traceparent,
  },
});

type MessageAttributes = Record<string, { DataType: 'String'; StringValue: string }>;

/** Converts to the format of SNS and SQS. Both refuse absent and empty attributes, so these are left out. */
export const toMessageAttributes = (attributes: Record<string, string | undefined>): MessageAttributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value ? [[name, { DataType: 'String', StringValue: value }]] : [],
    ),
  );

/** Size as SNS and SQS count it: body plus names, types and values of the attributes, in bytes. */
export const sizeOf = ({ body, attributes }: OutgoingMessage): number =>
  Object.entries(toMessageAttributes(attributes)).reduce(
    (bytes, [name, { DataType, StringValue }]) => bytes + Buffer.byteLength(name + DataType + StringValue),
    Buffer.byteLength(body),
  );
