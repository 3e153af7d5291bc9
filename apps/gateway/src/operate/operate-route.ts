import type { ClassConstructor } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import type { ChangeAnswer } from '@freelance/contracts';

/** The operator's request, validated. */
export interface OperateRequest<Query = object, Body = object> {
  operator: string;
  requestId: string;
  params: Record<string, string>;
  query: Query;
  body: Body;
}

/** The body of a request that changes something. */
export class ChangeDto {
  /** Without it, the answer only says what the change would do. */
  @IsOptional()
  @IsBoolean()
  apply?: boolean;
}

interface OperatePath {
  /** Below `/ops/`; `:name` is one segment. */
  path: `/ops/${string}`;
  /** The class that validates the query parameters; by default there are none. */
  query?: ClassConstructor<object>;
}

/** Reads; the answer is sent as JSON. */
export interface OperateRead extends OperatePath {
  method: 'GET';
  handle(request: OperateRequest<never>): Promise<object>;
}

/** Changes something when the body says `apply`. The gateway stores each such request as an audit entry. */
export interface OperateChange extends OperatePath {
  method: 'POST';
  body: ClassConstructor<ChangeDto>;
  handle(request: OperateRequest<never, never>): Promise<ChangeAnswer>;
}

export type OperateRoute = OperateRead | OperateChange;

/** A provider that answers routes for operators. */
export interface OperateRoutes {
  readonly routes: readonly OperateRoute[];
}
