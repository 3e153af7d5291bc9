import { type ErasureRequest, type ExportRequest, passOf, type PrivacyRequest } from './domain/privacy-request';
import type { ErasureDto, ExportDto, ExportFileDto, PartDto, PrivacyRequestDto } from './dto/privacy.dto';
import type { ErasedPerson } from '../erased/erased-people';

const partsOf = (request: PrivacyRequest): PartDto[] =>
  Object.entries(request.parts).map(([app, { pass }]) => ({
    app,
    status: pass >= passOf(request) ? 'done' : 'waiting',
  }));

export const exportView = (request: ExportRequest, files: ExportFileDto[] = []): ExportDto => ({
  exportId: request.requestId,
  status: request.status,
  createdAt: request.createdAt,
  expiresAt: request.expiresAt,
  parts: partsOf(request),
  files,
});

export function erasureView(erasure: ErasureRequest | ErasedPerson): ErasureDto {
  const { requestId: erasureId } = erasure;
  if (!('status' in erasure)) {
    const erasedAt = erasure.erasedAt ?? null;
    return { erasureId, status: erasedAt === null ? 'running' : 'erased', erasesAt: null, erasedAt, waitingFor: [] };
  }
  const { status, erasesAt, waitingFor } = erasure;
  return { erasureId, status, erasesAt, erasedAt: null, waitingFor };
}

/** For administrators and operators. */
export const privacyView = (request: PrivacyRequest): PrivacyRequestDto => ({
  requestId: request.requestId,
  kind: request.kind,
  status: request.status,
  userId: request.userId,
  createdAt: request.createdAt,
  erasesAt: request.kind === 'erasure' ? request.erasesAt : null,
  waitingFor: request.kind === 'erasure' ? request.waitingFor : [],
  pass: passOf(request),
  parts: partsOf(request).map(({ app, status }) => {
    const { pass, found, erased } = request.parts[app]!;
    return { app, status, pass: pass < 0 ? null : pass, found, erased };
  }),
});
