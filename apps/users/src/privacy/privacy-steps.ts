import { Injectable, Logger } from '@nestjs/common';
import { BusinessTime } from '@freelance/service';
import { announceExport, askForExport } from '../profile/domain/leaving/request-export';
import { askForErasure, beginErasure } from '../profile/domain/leaving/erase';
import type { Profile } from '../profile/domain/profile';
import { ProfileService } from '../profile/profile.service';
import { StandingService } from '../standing/standing.service';
import { askedAgain, begun, calledOff, expired, failed, inPass, ready, waitingFor } from './domain/change-request';
import { type ErasureStep, type ExportStep, stepOfErasure, stepOfExport } from './domain/next-step';
import { type ErasureRequest, type ExportRequest, passOf, type PrivacyRequest } from './domain/privacy-request';
import { Engagements } from './engagements';
import { ErasedPeople, newPseudonym } from '../erased/erased-people';
import { ErasureEnd } from './erasure-end';
import { ExportLinks } from './export-links';
import { PrivacyLedger } from './privacy-ledger';

/** More than a request can need in one go: so many passes follow each other at once. */
const STEPS_AT_ONCE = 16;

/**
 * Takes requests further. Every step may be done twice, by any replica, and again after a crash: the events go out
 * before the row says so.
 */
@Injectable()
export class PrivacySteps {
  private readonly logger = new Logger(PrivacySteps.name);

  constructor(
    private readonly requests: PrivacyLedger,
    private readonly profiles: ProfileService,
    private readonly standing: StandingService,
    private readonly engagements: Engagements,
    private readonly erasedPeople: ErasedPeople,
    private readonly end: ErasureEnd,
    private readonly links: ExportLinks,
    private readonly time: BusinessTime,
  ) {}

  /** @returns the request after all that can be done now; undefined when there is none */
  async advance(requestId: string): Promise<PrivacyRequest | undefined> {
    let request = await this.requests.find(requestId);
    for (let count = 0; request && count < STEPS_AT_ONCE; count++) {
      const before: PrivacyRequest = request;
      const step = this.stepOf(before);
      if (step === 'none') return before;
      const after = await this.take(before);
      if (!after || (this.stepOf(after) === step && passOf(after) === passOf(before))) return after;
      if (after.status !== before.status)
        this.logger.log({ privacyRequestId: requestId, status: after.status }, 'Privacy request changed its state');
      request = after;
    }
    return request;
  }

  /** Whether something is to be done that did not succeed just now. */
  isDue(request: PrivacyRequest | undefined): boolean {
    return request !== undefined && this.stepOf(request) !== 'none';
  }

  /** An operator asks the silent services before the hour is over, or collects a failed export again. */
  async ask(request: PrivacyRequest): Promise<void> {
    if (request.kind === 'export') await this.askForExport(request);
    else await this.askForErasure(request, request.pass);
  }

  private stepOf(request: PrivacyRequest): ExportStep | ErasureStep | 'none' {
    const now = this.time.now();
    return request.kind === 'export' ? stepOfExport(request, now) : stepOfErasure(request, now);
  }

  private async take(request: PrivacyRequest): Promise<PrivacyRequest | undefined> {
    const now = this.time.now();
    if (request.kind === 'export') {
      const step = stepOfExport(request, now);
      return step === 'none' ? request : this.takeExport(step, request);
    }
    const step = stepOfErasure(request, now);
    return step === 'none' ? request : this.takeErasure(step, request);
  }

  private async takeExport(step: ExportStep, request: ExportRequest): Promise<PrivacyRequest | undefined> {
    const { requestId, userId } = request;
    switch (step) {
      case 'ask-again':
        await this.askForExport(request);
        return this.change(request, askedAgain);
      case 'make-ready':
        await this.decide(userId!, `ready-${requestId}`, (profile) => announceExport(profile, requestId));
        return this.change(request, ready);
      case 'fail':
        return this.change(request, failed);
      case 'expire':
        await this.links.remove(request);
        return this.change(request, expired);
    }
  }

  private async takeErasure(step: ErasureStep, request: ErasureRequest): Promise<PrivacyRequest | undefined> {
    switch (step) {
      case 'check-engagements':
        return this.checkEngagements(request);
      case 'ask-again':
        await this.askForErasure(request, request.pass);
        return this.change(request, askedAgain);
      case 'next-pass':
        await this.askForErasure(request, request.pass + 1);
        return this.change(request, (before, now) => inPass(before, request.pass + 1, now));
      case 'send-receipt':
        return this.end.sendReceipt(request);
      case 'finish':
        return this.end.finish(request);
    }
  }

  /** The profile decides: the user may have called the erasure off, or another replica may have begun it. */
  private async checkEngagements(request: ErasureRequest): Promise<PrivacyRequest | undefined> {
    const { requestId } = request;
    const userId = request.userId!;
    const { leaving } = (await this.profiles.find(userId)) ?? {};
    if (leaving?.requestId !== requestId) return this.change(request, calledOff);
    if (!leaving.begunAt) {
      const running = await this.engagements.of(userId);
      if (running === undefined) return request;
      if (running.length > 0) return this.change(request, (before, now) => waitingFor(before, running, now));
    }
    const profile = await this.decide(userId, `begin-${requestId}`, (before, now) =>
      before.leaving?.requestId === requestId
        ? beginErasure(before, newPseudonym(), now)
        : { profile: before, events: [] },
    );
    const pseudonym = profile?.leaving?.pseudonym;
    if (!pseudonym) return this.requests.find(requestId);
    // Not earlier: until now the user could call the erasure off.
    await this.erasedPeople.noteBegin(userId, requestId, profile.leaving!.begunAt!);
    return this.change(request, (before, now) => begun(before, pseudonym, now));
  }

  private async askForExport({ requestId, userId, askedAt }: ExportRequest): Promise<void> {
    await this.decide(userId!, `export-${requestId}-${askedAt}`, (profile) => askForExport(profile, requestId));
  }

  private async askForErasure({ requestId, userId, askedAt }: ErasureRequest, pass: number): Promise<void> {
    await this.decide(userId!, `erasing-${requestId}-${pass}-${askedAt}`, (profile) => askForErasure(profile, pass));
  }

  /** Undefined when the profile is gone. */
  private decide(
    userId: string,
    commandId: string,
    decide: Parameters<StandingService['decide']>[1],
  ): Promise<Profile | undefined> {
    return this.standing.decide(userId, decide, { commandId });
  }

  /** Nothing changes when another replica has changed the state, or the pass, since the request was read. */
  private change<Kind extends PrivacyRequest>(
    read: Kind,
    change: (request: Kind, now: Date) => PrivacyRequest,
  ): Promise<PrivacyRequest | undefined> {
    return this.requests.change(read.requestId, (present, now) =>
      present.status === read.status && present.askedAt === read.askedAt ? change(present as Kind, now) : present,
    );
  }
}
