import { RequestValidationPipe, ValidationFailedError } from '@freelance/service';
import { ReplaceProfileDto } from '../profile-request.dto';

export type RequestFault = ValidationFailedError['details'][number];

/** What the service would answer to the body of a changed profile. */
export async function faultsIn(body: object): Promise<RequestFault[]> {
  try {
    await new RequestValidationPipe().transform(body, { type: 'body', metatype: ReplaceProfileDto });
    return [];
  } catch (error) {
    if (error instanceof ValidationFailedError) return error.details;
    throw error;
  }
}
