import type { ErrorCode } from '@freelance/client';
import type { JobRefusal } from '@freelance/contracts/operate';
import { sentenceFor } from '../../../sentences';
import type { TextRef } from '../../../texts/text-ref';

/** The sentence that the person read when the command was refused; it depends on the job as it was then only in its state. */
export const refusedSentence = ({ at, userId, status, errorCode }: JobRefusal): TextRef =>
  sentenceFor(
    { status, errorCode: errorCode as ErrorCode, error: errorCode, details: [] },
    { viewer: { userId: userId ?? undefined, roles: [] }, now: Date.parse(at) },
  );
