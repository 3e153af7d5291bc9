import pWaitFor from 'p-wait-for';
import { ApiError } from '@freelance/client';
import { type Mail, readMails } from '../../localstack/embedded';
import { localSettings, runningPlatform } from './local-environment';

const { api: API, mailStore: MAIL_STORE } = runningPlatform(localSettings());
const MAIL_TIMEOUT_MS = 30_000;

const startedAt = performance.now();

export class StepFailed extends Error {}

export function tell(sign: string, text: string): void {
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(2).padStart(6);
  process.stdout.write(`${seconds} s  ${sign} ${text}\n`);
}

/** Prints a step when it is done. */
export async function step<Data>(what: string, call: Promise<{ data: Data }>): Promise<Data> {
  try {
    const { data } = await call;
    tell('→', what);
    return data;
  } catch (error) {
    if (!(error instanceof ApiError)) {
      throw new StepFailed(`${API} does not answer. Run \`npm start\` in another terminal first.`);
    }
    throw new StepFailed(`${what}: ${error.response.url} answered ${error.status} ${error.message}`);
  }
}

/** Waits for a mail. @param who how the demo names the recipient */
export async function expectMailTo(to: string, who: string, isIt: (mail: Mail) => boolean): Promise<Mail> {
  const fail = () => {
    throw new StepFailed(`A mail to ${who} did not come within ${MAIL_TIMEOUT_MS / 1_000} s`);
  };
  let mail: Mail | undefined;
  const hasCome = async () =>
    (mail = (await readMails(MAIL_STORE)).find((one) => one.to === to && isIt(one))) !== undefined;
  await pWaitFor(hasCome, { interval: 50, timeout: { milliseconds: MAIL_TIMEOUT_MS, fallback: fail } });
  tell('✉', `${who} receives the mail “${mail!.subject}”`);
  return mail!;
}
