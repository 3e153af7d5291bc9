import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import type { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import type { NotificationsConfig } from '../notifications.config';
import { tagsOf } from './mail-tags';
import { MailNotAcceptedError, MailRejectedError } from './mailer';
import { createSesClient, SesMailer } from './ses-mailer';

const fault = (status: number, code: string, message: string): RequestListener => {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  const body = `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${error}<RequestId>1</RequestId></ErrorResponse>`;
  return (_request, answer) => void answer.writeHead(status, { 'content-type': 'text/xml' }).end(body);
};

const accept: RequestListener = (_request, answer) => {
  const result = '<SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult>';
  answer
    .writeHead(200, { 'content-type': 'text/xml' })
    .end(`<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}</SendRawEmailResponse>`);
};

/** A server in another thread, which runs while this one is paused. It posts its port, then a message per request. */
const SES_ELSEWHERE = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:http').createServer((request, answer) => {
    parentPort.postMessage('asked');
    request.resume().once('end', () => answer.end(
      '<SendRawEmailResponse><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult></SendRawEmailResponse>',
    ));
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;
const CONFIG = { MAIL_FROM: 'noreply@market.test' } as NotificationsConfig;

describe('the SES mailer', () => {
  let server: Server;
  let answerWith: RequestListener;
  let requests: number;
  let ses: SESClient;
  let mailer: SesMailer;

  beforeAll(async () => {
    server = createServer((request, answer) => {
      requests++;
      request.resume().once('end', () => answerWith(request, answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => server.close());

  beforeEach(() => {
    requests = 0;
    jest.replaceProperty(process, 'env', {
      ...process.env,
      AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
    ses = createSesClient();
    mailer = new SesMailer(ses, CONFIG);
  });

  afterEach(() => ses.destroy());

  const RAW = Buffer.from('Subject: Hello\r\n\r\nHello');
  const MAIL = { userId: 'seeker-456', eventId: 'job-1-2' };
  const send = () => mailer.send(MAIL, 'ann@market.test', RAW);

  it('passes the recipient and the sender outside the message, so that no header can add another', async () => {
    answerWith = accept;
    const sent = jest.spyOn(ses, 'send');
    await expect(send()).resolves.toBe('ses-1');
    expect((sent.mock.calls[0]![0] as SendRawEmailCommand).input).toMatchObject({
      Source: 'noreply@market.test',
      Destinations: ['ann@market.test'],
      Tags: tagsOf(MAIL),
    });
  });

  it.each([
    ['the content', 'MessageRejected', 'Message contains a virus', 'refused'],
    ['the address', 'InvalidParameterValue', "Missing final '@domain'", 'invalid-address'],
    ['a suppressed address', 'MessageRejected', 'Address is on the suppression list', 'suppressed'],
  ])('throws a final error when the fault is %s', async (_what, code, message, withheld) => {
    answerWith = fault(400, code, message);
    const refused: unknown = await send().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MailRejectedError);
    expect(refused).toMatchObject({ withheld, errorType: code, message: expect.stringContaining(message) });
  });

  it.each([
    ['SES is down', 503, 'ServiceUnavailable', 'later'],
    ['SES is overloaded', 400, 'Throttling', 'Maximum sending rate exceeded.'],
    ['sending is paused', 400, 'AccountSendingPausedException', 'paused'],
    [
      'the sender is not verified',
      400,
      'MessageRejected',
      'Email address is not verified. Failed: noreply@market.test',
    ],
    ['the key is not allowed to', 403, 'AccessDenied', 'no'],
  ])('throws a retryable error when %s, and calls SES only once', async (_when, status, code, message) => {
    answerWith = fault(status, code, message);
    await expect(send()).rejects.toThrow(MailNotAcceptedError);
    expect(requests).toBe(1);
  });

  it('throws a retryable error when the outcome is unknown, and calls SES only once', async () => {
    answerWith = (request) => request.socket.destroy();
    await expect(send()).rejects.toThrow(MailNotAcceptedError);
    expect(requests).toBe(1);
  });

  it('stops waiting for an answer after its time limit, and says so', async () => {
    answerWith = () => undefined;
    mailer.answerWithinMs = 300;
    await expect(send()).rejects.toThrow('no answer within 300 ms');
    expect(requests).toBe(1);
  });

  it('reads an answer that arrived while the process was paused', async () => {
    const elsewhere = new Worker(SES_ELSEWHERE, { eval: true });
    const [port] = (await once(elsewhere, 'message')) as [number];
    process.env.AWS_ENDPOINT_URL_SES = `http://127.0.0.1:${port}`;
    const client = createSesClient();
    const paused = new SesMailer(client, CONFIG);
    paused.answerWithinMs = 300;
    const sent = paused.send(MAIL, 'ann@market.test', RAW);
    await once(elsewhere, 'message');
    // Blocks this process until its time for the answer is over.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);

    await expect(sent).resolves.toBe('ses-1');
    client.destroy();
    await elsewhere.terminate();
  });

  it('never repeats an address that SES refuses', async () => {
    answerWith = fault(400, 'InvalidParameterValue', 'Illegal address: &lt;ann@market.test&gt;, "ann@market.test"');
    const { message } = (await send().catch((error: unknown) => error)) as Error;
    expect(message).toContain('Illegal address');
    expect(message).not.toContain('ann');
  });

  it('is unhealthy after a failure, and healthy again after a mail', async () => {
    await expect(mailer.check()).resolves.toBeUndefined();
    answerWith = fault(503, 'ServiceUnavailable', 'later');
    await send().catch(() => undefined);
    await expect(mailer.check()).rejects.toThrow('ServiceUnavailable');
    answerWith = accept;
    await send();
    await expect(mailer.check()).resolves.toBeUndefined();
  });

  it('is healthy after a refused mail, since SES answers', async () => {
    answerWith = fault(400, 'MessageRejected', 'Message contains a virus');
    await send().catch(() => undefined);
    await expect(mailer.check()).resolves.toBeUndefined();
  });
});
