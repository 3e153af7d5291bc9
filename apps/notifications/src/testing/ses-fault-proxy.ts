import { type ProxyResponse, type Forward, FaultProxy } from '@freelance/testing';

const REFUSAL =
  '<ErrorResponse><Error><Code>MessageRejected</Code><Message>Message contains a virus</Message></Error></ErrorResponse>';

/** A proxy of SES: it forwards a mail, answers with an error, or forwards the mail and drops the answer. */
export class SesFaultProxy {
  mode: 'open' | 'down' | 'refuses' | 'loses-answers' = 'open';
  /** Number of received mails, whatever their outcome. */
  tries = 0;

  private constructor(private readonly gate: FaultProxy) {
    gate.treatment = (_call, forward) => this.treat(forward);
  }

  static async start(sesUrl: string): Promise<SesFaultProxy> {
    return new SesFaultProxy(await FaultProxy.start(() => sesUrl));
  }

  get url(): string {
    return this.gate.url;
  }

  stop(): Promise<void> {
    return this.gate.stop();
  }

  private async treat(forward: Forward): Promise<ProxyResponse> {
    this.tries++;
    if (this.mode === 'down') return { status: 503, headers: {}, body: '<ErrorResponse/>' };
    if (this.mode === 'refuses') return { status: 400, headers: { 'content-type': 'text/xml' }, body: REFUSAL };
    const taken = await forward();
    return this.mode === 'loses-answers' ? 'cut' : taken;
  }
}
