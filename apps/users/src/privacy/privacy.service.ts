import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RequestContext } from '@freelance/service';
import type { Act } from '../profile/domain/act';
import { callOffErasure } from '../profile/domain/leaving/call-off-erasure';
import { ErasureBegunError, ErasureNotFoundError } from '../profile/domain/leaving/leaving.errors';
import { requestErasure } from '../profile/domain/leaving/request-erasure';
import { requestExport } from '../profile/domain/leaving/request-export';
import { UserNotFoundError } from '../profile/domain/profile.errors';
import { StandingService } from '../standing/standing.service';
import { UsersConfig } from '../users.config';
import { calledOff } from './domain/change-request';
import type { ErasureRequest, ExportRequest } from './domain/privacy-request';
import { ExportNotFoundError } from './domain/privacy.errors';
import { Engagements } from './engagements';
import { type ErasedPerson, ErasedPeople } from '../erased/erased-people';
import { PrivacyDueMessages } from './privacy-due';
import { PrivacyLedger } from './privacy-ledger';

/** What users, and administrators for them, ask for. Each request is one write to the profile, with its event. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly standing: StandingService,
    private readonly requests: PrivacyLedger,
    private readonly engagements: Engagements,
    private readonly erasedPeople: ErasedPeople,
    private readonly due: PrivacyDueMessages,
    private readonly config: UsersConfig,
  ) {}

  /** @throws UserNotFoundError, TooManyExportsError, ErasureBegunError */
  async requestExport(userId: string, act?: Act): Promise<ExportRequest> {
    const requestId = `export-${randomUUID()}`;
    const profile = await this.standing.decide(userId, (before, now) => requestExport(before, requestId, now), {
      commandId: commandId('export'),
      ...(act && { act }),
    });
    if (!profile) throw new UserNotFoundError();
    // Of the first try, when the platform repeated the request.
    const { requestId: ours } = profile.lastExport!;
    await this.requests.addExport(ours, userId);
    return this.exportOf(userId, ours);
  }

  /** @throws ExportNotFoundError also for the export of another user */
  async exportOf(userId: string, exportId: string): Promise<ExportRequest> {
    const request = await this.requests.find(exportId);
    if (request?.kind !== 'export' || request.userId !== userId) throw new ExportNotFoundError();
    return request;
  }

  /** A second request finds the first one. @throws UserNotFoundError, ErasureBegunError */
  async requestErasure(userId: string, act?: Act): Promise<ErasureRequest> {
    const order = { requestId: `erasure-${randomUUID()}`, waitingMs: this.config.ERASURE_WAITING_SECONDS * 1_000 };
    const profile = await this.standing.decide(userId, (before, now) => requestErasure(before, order, now), {
      commandId: commandId('erasure'),
      ...(act && { act }),
    });
    if (!profile) throw new UserNotFoundError();
    const { requestId, erasesAt } = profile.leaving!;
    await this.requests.addErasure(requestId, userId, erasesAt);
    await this.due.sendAt(requestId, erasesAt);
    return this.erasureOf(userId, requestId);
  }

  /** The erasure that is under way, or the end of one. @throws ErasureNotFoundError */
  async erasure(userId: string): Promise<ErasureRequest | ErasedPerson> {
    const leaving = (await this.standing.find(userId))?.leaving;
    if (leaving) {
      await this.requests.addErasure(leaving.requestId, userId, leaving.erasesAt);
      return this.erasureOf(userId, leaving.requestId);
    }
    const erased = await this.erasedPeople.find(userId);
    if (!erased) throw new ErasureNotFoundError();
    return erased;
  }

  /** @throws ErasureNotFoundError, ErasureBegunError */
  async callOff(userId: string): Promise<ErasureRequest> {
    const leaving = (await this.standing.find(userId))?.leaving;
    if (!leaving) throw (await this.erasedPeople.find(userId)) ? new ErasureBegunError() : new ErasureNotFoundError();
    await this.requests.addErasure(leaving.requestId, userId, leaving.erasesAt);
    await this.standing.decide(userId, callOffErasure, { commandId: commandId('call-off') });
    const request = await this.requests.change(leaving.requestId, (before, now) =>
      before.kind === 'erasure' && before.status === 'waiting' ? calledOff(before, now) : before,
    );
    return request as ErasureRequest;
  }

  /** With what the erasure waits for now, as far as jobs answers. */
  private async erasureOf(userId: string, requestId: string): Promise<ErasureRequest> {
    const request = await this.requests.find(requestId);
    if (request?.kind !== 'erasure') throw new ErasureNotFoundError();
    const running = request.status === 'waiting' ? await this.engagements.of(userId) : undefined;
    return running ? { ...request, waitingFor: running } : request;
  }
}

/** The same request may have created the profile, under the id of the command. */
const commandId = (what: string): string => `${RequestContext.commandId()}/${what}`;
