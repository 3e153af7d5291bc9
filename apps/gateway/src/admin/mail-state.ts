import type { MailReport, MailState } from '@freelance/contracts';

export interface AddressState {
  state: 'ok' | 'bouncing' | 'complained';
  /** When the first of the mails failed since which none arrived; null for `ok`. */
  since: string | null;
}

interface Fault {
  kind: MailReport['kind'];
  at: string;
}

/**
 * Whether mail reaches a user, by the newest mails that tell: a mail that SES accepted and about which nobody reported
 * anything ends the faults before it.
 * @param mails newest first
 */
export function addressState(mails: readonly Pick<MailState, 'state' | 'reports' | 'updatedAt'>[]): AddressState {
  const faults: Fault[] = [];
  for (const mail of mails) {
    const fault = faultOf(mail);
    if (fault) faults.push(fault);
    else if (mail.state === 'sent') break;
  }
  const [newest] = faults;
  if (!newest) return { state: 'ok', since: null };
  return { state: newest.kind === 'complaint' ? 'complained' : 'bouncing', since: faults.at(-1)!.at };
}

function faultOf({ state, reports, updatedAt }: Pick<MailState, 'state' | 'reports' | 'updatedAt'>): Fault | undefined {
  return reports.at(-1) ?? (state === 'suppressed' ? { kind: 'suppression', at: updatedAt } : undefined);
}
