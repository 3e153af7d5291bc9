import { join } from 'node:path';
import type { ChangeAnswer, ErrorBody } from '@freelance/contracts';

/** Longer than the gateway waits for all dependencies of one answer. */
const ANSWER_WITHIN_MS = 10_000;

/** The platform that the commands ask: `--url` and `--token`. */
export interface Target {
  /** The origin of a gateway; by default that of the local platform. */
  url?: string;
  /** An access token of a user with the role `admin`; by default `OPS_TOKEN`. */
  token?: string;
}

type Query = Record<string, string | number | boolean | undefined>;

/** Calls the routes of the gateway for operators. */
export class OpsClient {
  private constructor(
    readonly origin: string,
    private readonly identity: Record<string, string>,
    /** Where the gateway of the local platform logs. */
    private readonly logFile: string,
  ) {}

  static async for({ url, token = process.env.OPS_TOKEN }: Target): Promise<OpsClient> {
    // They load the manifest, which takes a second: help and wrong arguments are answered without it.
    const { localSettings, runningPlatform } = await import('../dev/local-environment.js');
    const settings = localSettings();
    const origin = (url ?? runningPlatform(settings).api).replace(/\/+$/, '');
    const clientAs = (identity: Record<string, string>) =>
      new OpsClient(origin, identity, join(settings.dataDir, 'logs/gateway.log'));
    if (token) return clientAs({ authorization: `Bearer ${token}` });
    const [admin = 'admin-1'] = (process.env.LOCAL_ADMINS || 'admin-1').split(',').map((id) => id.trim());
    if (url || process.env.AUTH_MODE !== 'jwt') return clientAs({ 'x-user-id': admin });
    const { askToken } = await import('../dev/identity-provider/ask-token.js');
    return clientAs({ authorization: `Bearer ${await askToken(settings.oidcPort, admin, ['admin'])}` });
  }

  get<Answer>(path: string, query: Query = {}): Promise<Answer> {
    const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const search = new URLSearchParams(given).toString();
    return this.call('GET', search === '' ? path : `${path}?${search}`);
  }

  /** Without `apply` the answer only says what the change would do. */
  change<Answer extends ChangeAnswer = ChangeAnswer>(
    path: string,
    body: { readonly [field: string]: unknown; apply: boolean | undefined },
  ): Promise<Answer> {
    return this.call('POST', path, JSON.stringify({ ...body, apply: body.apply ?? false }));
  }

  /** A change in pages: the gateway stores one audit entry for all of them. */
  pagesOf(path: string, fields: { readonly [field: string]: unknown; apply: boolean }): ChangeInPages {
    return new ChangeInPages(this, path, fields);
  }

  /** @throws Error in one sentence that says what to do */
  private async call<Answer>(method: string, path: string, body?: string): Promise<Answer> {
    const answer = await fetch(this.origin + path, {
      method,
      headers: { ...this.identity, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    }).catch((error: unknown) => {
      throw new UnreachableError(this.origin, this.logFile, error);
    });
    if (!answer.ok) throw new Error(await this.explain(answer, method, path));
    return (await answer.json().catch((cause: unknown) => {
      throw new Error(`${this.origin} is no gateway, or its answer was cut: it sent no JSON to ${method} ${path}`, {
        cause,
      });
    })) as Answer;
  }

  private async explain(answer: Response, method: string, path: string): Promise<string> {
    const told = await answer.json().then(
      (body) => body as Partial<ErrorBody>,
      (): Partial<ErrorBody> => ({}),
    );
    if (answer.status === 401 || answer.status === 403) {
      return (
        `${this.origin} does not accept this operator: give --token with the access token of a user who has the role ` +
        `admin, or without tokens use an id of LOCAL_ADMINS`
      );
    }
    if (told.error === undefined) return `${method} ${this.origin}${path} answered ${answer.status}`;
    return `${told.error} (${told.errorCode ?? answer.status}, request ${told.requestId ?? 'unknown'})`;
  }
}

/** Sends the pages of one change one after another. */
export class ChangeInPages {
  private continues: string | undefined;

  constructor(
    private readonly client: OpsClient,
    private readonly path: string,
    private readonly fields: { readonly [field: string]: unknown; apply: boolean },
  ) {}

  /** @param page the fields that differ from page to page */
  async change<Answer extends ChangeAnswer = ChangeAnswer>(page: object): Promise<Answer> {
    const answer = await this.client.change<Answer>(this.path, { ...this.fields, ...page, continues: this.continues });
    this.continues = answer.continues;
    return answer;
  }

  /** Records in the audit that the change has ended, where the gateway expects a further page. */
  async end(): Promise<void> {
    if (this.continues !== undefined) await this.change({ ends: true });
  }
}

/** The gateway did not answer. */
export class UnreachableError extends Error {
  constructor(origin: string, logFile: string, cause: unknown) {
    const isSlow = cause instanceof Error && cause.name === 'TimeoutError';
    const fact = isSlow ? `gave no answer in ${ANSWER_WITHIN_MS / 1_000} s` : 'does not answer';
    super(
      `The gateway at ${origin} ${fact}: start the platform with npm start, or name its gateway with --url. ` +
        `The last lines of its log say why it ended (of the local platform: ${logFile})`,
      { cause },
    );
  }
}
