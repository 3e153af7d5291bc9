import { Injectable } from '@nestjs/common';
import { ErasedUsers } from '@freelance/privacy';
import type { MailRequested } from './mail-requested';
import { newJob } from '../mail/kinds/new-job.mail';
import { eraseInFacts, type JobFacts, USERS_OF_JOB } from './erase-in-facts';

/** Requests of mails that were sent before an erasure, or come again from the dead letters. */
@Injectable()
export class MailsOfErasedUsers {
  constructor(private readonly erased: ErasedUsers) {}

  /**
   * Takes erased users out of the request: their words, and their ids.
   * @returns why the mail must not be sent, if an erased user is its recipient, or listed the announced job
   */
  async takeOut(request: MailRequested): Promise<{ request: MailRequested; withheld?: string }> {
    const facts = request.facts as JobFacts;
    const others = USERS_OF_JOB.map((role) => facts[role]).filter((id) => typeof id === 'string');
    const ids = [...new Set([request.recipientId, ...others])];
    const pseudonyms = await Promise.all(ids.map((id) => this.erased.pseudonymOf(id)));
    let { recipientId } = request;
    let known = facts;
    ids.forEach((id, index) => {
      const pseudonym = pseudonyms[index];
      if (pseudonym === undefined) return;
      known = eraseInFacts(known, id, pseudonym);
      if (id === request.recipientId) recipientId = pseudonym;
    });
    if (known === facts && recipientId === request.recipientId) return { request };
    const taken = { ...request, recipientId, facts: known };
    if (recipientId !== request.recipientId) return { request: taken, withheld: 'The user was erased' };
    if (request.kind === newJob.name) return { request: taken, withheld: 'The owner of the job was erased' };
    return { request: taken };
  }
}
