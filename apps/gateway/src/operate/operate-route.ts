import type { ClassConstructor } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Matches, Min } from 'class-validator';
import type { ChangeAnswer } from '@freelance/contracts';

/** The operator's request, validated. */
export interface OperateRequest<Query = object, Body = object> {
  operator: string;
  requestId: string;
  /** When the change began, with its first page; else the time of the request. */
  startedAt: Date;
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

/** The time and the request id of an audit entry. */
export const AUDIT_KEY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[\x21-\x7e]{1,200}$/;

/** A change in pages. Each page is a request; all pages have one audit entry. */
export class PagedChangeDto extends ChangeDto {
  /** `continues` of the page before. The other fields are those of the first page. */
  @IsOptional()
  @Matches(AUDIT_KEY, { message: 'continues must be the value that the page before answered' })
  continues?: string;

  /** The change has ended: no page follows, and this request changes nothing else. */
  @IsOptional()
  @IsBoolean()
  ends?: boolean;

  /** The most of this page. */
  @IsOptional()
  @IsInt({ message: 'limit must be a whole number of at least 1' })
  @Min(1, { message: 'limit must be a whole number of at least 1' })
  limit?: number;
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
  /** Fields of the body that differ from page to page: the audit entry of the change does not have them. */
  pageFields?: readonly string[];
  handle(request: OperateRequest<never, never>): Promise<ChangeAnswer>;
}

export type OperateRoute = OperateRead | OperateChange;

/** A provider that answers routes for operators. */
export interface OperateRoutes {
  readonly routes: readonly OperateRoute[];
}
