import { type Envelope, MESSAGE_ATTRIBUTES } from '@freelance/contracts';
import type { RequestFacts } from '@freelance/service';

export interface OutgoingMessage {
  body: string;
  attributes: Record<string, string | undefined>;
}

/** Characters beyond the basic plane and the two non-characters, which a queue may refuse in the body of a message. */
const NOT_EVERYWHERE = /[\ud800-\udfff\ufffe\uffff]/g;

/** JSON that every queue takes: what is not allowed everywhere is written as an escape, which JSON reads as the same. */
const toBody = (envelope: Envelope): string =>
  JSON.stringify(envelope).replace(NOT_EVERYWHERE, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);

/** An envelope as it travels: the body holds it and nothing else, the rest is in attributes. */
export const outgoing = (envelope: Envelope, { requestId, traceparent }: RequestFacts): OutgoingMessage => ({
  body: toBody(envelope),
  attributes: {
    [MESSAGE_ATTRIBUTES.detailType]: envelope['detail-type'],
    [MESSAGE_ATTRIBUTES.requestId]: requestId,
    [MESSAGE_ATTRIBUTES.traceparent]: traceparent,
  },
});

type MessageAttributes = Record<string, { DataType: 'String'; StringValue: string }>;

/** In the shape SNS and SQS share; absent and empty ones, which neither allows, are left out. */
export const toMessageAttributes = (attributes: Record<string, string | undefined>): MessageAttributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value ? [[name, { DataType: 'String', StringValue: value }]] : [],
    ),
  );

/** As SNS and SQS count: body and the names, types and values of the attributes, in bytes. */
export const sizeOf = ({ body, attributes }: OutgoingMessage): number =>
  Object.entries(toMessageAttributes(attributes)).reduce(
    (bytes, [name, { DataType, StringValue }]) => bytes + Buffer.byteLength(name + DataType + StringValue),
    Buffer.byteLength(body),
  );
