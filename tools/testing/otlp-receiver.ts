import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { fieldsOf, textIn } from './protobuf';

export interface ReceivedSpan {
  service: string;
  traceId: string;
  spanId: string;
  /** Undefined for the first span of a trace. */
  parentId: string | undefined;
  name: string;
  kind: string;
  ms: number;
  /** Numbers and texts. */
  attributes: Record<string, string | number>;
  /** Trace ids. */
  linkedTraces: string[];
  isError: boolean;
}

const KINDS = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'];
const ERROR = 2;

/** Receives traces by OTLP over HTTP, as a collector does. */
export class OtlpReceiver {
  readonly spans: ReceivedSpan[] = [];
  requests = 0;
  /** It accepts requests and does not answer them. */
  isHanging = false;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<OtlpReceiver> {
    const server = createServer((request, response) => void receiver.receive(request, response));
    const receiver = new OtlpReceiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  spansOf(traceId: string): ReceivedSpan[] {
    return this.spans.filter((span) => span.traceId === traceId);
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests++;
    const body = await buffer(request);
    if (this.isHanging) return;
    if (request.url !== '/v1/traces') return void response.writeHead(404).end();
    this.spans.push(...spansIn(body));
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
  }
}

/** The numbers are those of the fields in `trace_service.proto`, `trace.proto` and `common.proto` of OpenTelemetry. */
function spansIn(body: Buffer): ReceivedSpan[] {
  return fieldsOf(body)
    .messages(1)
    .flatMap((resourceSpans) => {
      const resource = resourceSpans.messages(1).flatMap((found) => found.messages(1));
      const service = String(Object.fromEntries(resource.map(attributeIn))['service.name']);
      return resourceSpans
        .messages(2)
        .flatMap((scopeSpans) => scopeSpans.messages(2).map((span) => spanIn(span, service)));
    });
}

type Fields = ReturnType<typeof fieldsOf>;

function spanIn(span: Fields, service: string): ReceivedSpan {
  const [status] = span.messages(15);
  return {
    service,
    traceId: span.bytes(1)!.toString('hex'),
    spanId: span.bytes(2)!.toString('hex'),
    parentId: span.bytes(4)?.toString('hex'),
    name: textIn(span.bytes(5)),
    kind: KINDS[Number(span.number(6) ?? 0)]!,
    ms: Number(span.number(8)! - span.number(7)!) / 1_000_000,
    attributes: Object.fromEntries(span.messages(9).map(attributeIn)),
    linkedTraces: span.messages(13).map((link) => link.bytes(1)!.toString('hex')),
    isError: Number(status?.number(3) ?? 0) === ERROR,
  };
}

function attributeIn(attribute: Fields): [string, string | number] {
  const [value] = attribute.messages(2);
  const text = value?.bytes(1);
  return [textIn(attribute.bytes(1)), text ? textIn(text) : Number(value?.number(3) ?? 0)];
}
