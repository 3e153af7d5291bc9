import {
  applyDecorators,
  Body,
  Controller,
  Get,
  HttpCode,
  type OnModuleInit,
  Param,
  Post,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import {
  ApiBody,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LINKED_PATHS } from '@freelance/contracts';
import { acceptForms, ErrorPageFilter, setPageHeaders, wantsPage } from '@freelance/pages';
import { ApiErrorPages, IgnoresQuery, NoBodyDto } from '@freelance/service';
import type { Profile } from '../profile/domain/profile';
import { EmailChangedDto } from './dto/email-response.dto';
import { donePage, type LinkPurpose, questionPage } from './email-pages';
import { EmailService, type OpenLink } from './email.service';

const QUERY_IGNORED = 'Query parameters are ignored: programs that rewrite the links of mails add some.';

const TokenParam = () => ApiParam({ name: 'token', description: 'Token from the link in a mail' });

const ShowsPage = (path: string, operationId: string, summary: string) =>
  applyDecorators(
    Get(path),
    IgnoresQuery(),
    ApiOperation({ operationId, summary, description: QUERY_IGNORED }),
    TokenParam(),
    ApiProduces('text/html'),
    ApiOkResponse({ description: 'Page with a button', schema: { type: 'string' } }),
    ApiErrorPages(400, 404),
  );

const TakesForm = (path: string, operationId: string, summary: string) =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    IgnoresQuery(),
    ApiOperation({ operationId, summary, description: QUERY_IGNORED }),
    TokenParam(),
    // The form of the page has no fields. It is not described: generated Go code of such a form does not compile.
    ApiBody({ type: NoBodyDto, required: false }),
    ApiOkResponse({
      description: 'Done. Browsers get a page',
      content: {
        'application/json': { schema: { $ref: getSchemaPath(EmailChangedDto) } },
        'text/html': { schema: { type: 'string' } },
      },
    }),
    ApiErrorPages(400, 404, 413, 415),
  );

/** The pages behind the links of mails. Public: the token in the path authorizes the request. */
@ApiTags('users')
@ApiExtraModels(EmailChangedDto)
@UseFilters(ErrorPageFilter)
@Controller()
export class EmailLinksController implements OnModuleInit {
  constructor(
    private readonly emails: EmailService,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    acceptForms(this.adapterHost, [LINKED_PATHS.verifyEmail, LINKED_PATHS.revertEmail]);
  }

  /** Changes nothing: mail scanners follow every link of a mail. */
  @ShowsPage(
    LINKED_PATHS.verifyEmail,
    'showVerifyEmailPage',
    'Show a page with a button that confirms an e-mail address. Changes nothing',
  )
  async showVerify(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return show('verify-email', await this.emails.openPending(token), reply);
  }

  @TakesForm(LINKED_PATHS.verifyEmail, 'verifyEmailByLink', 'Confirm an e-mail address with the link of the mail to it')
  async verify(
    @Param('token') token: string,
    @Body() _body: NoBodyDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EmailChangedDto | string> {
    return done('verify-email', await this.emails.confirm(token), request, reply);
  }

  /** Changes nothing. */
  @ShowsPage(
    LINKED_PATHS.revertEmail,
    'showRevertEmailPage',
    'Show a page with a button that restores the previous e-mail address. Changes nothing',
  )
  async showRevert(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return show('revert-email', await this.emails.openPrevious(token), reply);
  }

  @TakesForm(
    LINKED_PATHS.revertEmail,
    'revertEmailByLink',
    'Restore the previous e-mail address with the link of the mail to it. Ends all sessions',
  )
  async revert(
    @Param('token') token: string,
    @Body() _body: NoBodyDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EmailChangedDto | string> {
    return done('revert-email', await this.emails.revert(token), request, reply);
  }
}

function show(purpose: LinkPurpose, { profile, link }: OpenLink, reply: FastifyReply): string {
  setPageHeaders(reply);
  return questionPage(purpose, profile, link.address);
}

function done(
  purpose: LinkPurpose,
  profile: Profile,
  request: FastifyRequest,
  reply: FastifyReply,
): EmailChangedDto | string {
  const { userId, email, emailVerified } = profile;
  request.loggedUser = userId;
  if (!wantsPage(request.headers)) return { email: email!, emailVerified: emailVerified === true };
  setPageHeaders(reply);
  return donePage(purpose, profile, email!);
}
