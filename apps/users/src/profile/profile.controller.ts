import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ApiErrors,
  BusinessTime,
  type Caller,
  CurrentCaller,
  IfMatch,
  isUserId,
  NeedsCaller,
  NoQueryDto,
  TAG_HEADER,
  Tagged,
  TaggedAfterChange,
} from '@freelance/service';
import { CurrentReader } from './current-reader';
import type { Profile, SignInFacts } from './domain/profile';
import { UserNotFoundError } from './domain/profile.errors';
import type { Reader } from './domain/visible-to';
import { ReplaceProfileDto } from './dto/profile-request.dto';
import { OwnProfileDto, PublicProfileDto } from './dto/profile-response.dto';
import { fieldsOf } from './profile-fields';
import { ownView, publicView } from './profile-views';
import { ProfileService } from './profile.service';

@ApiTags('users')
@Controller('api/v1/users')
export class ProfileController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly time: BusinessTime,
  ) {}

  @Get('me')
  @NeedsCaller()
  @ApiOperation({ operationId: 'viewOwnProfile', summary: "View the caller's profile. The first call creates it" })
  @Tagged(OwnProfileDto)
  @ApiCreatedResponse({ type: OwnProfileDto, description: 'This call created the profile', headers: TAG_HEADER })
  @ApiErrors(400, 401)
  async viewOwn(
    @CurrentCaller() caller: Caller,
    @Query() _: NoQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnProfileDto> {
    const { profile, isNew } = await this.profiles.enter(caller.userId, factsOf(caller));
    if (isNew) void reply.status(201);
    return ownView(profile, caller.roles, this.time.now());
  }

  @Put('me')
  @NeedsCaller()
  @ApiOperation({
    operationId: 'replaceOwnProfile',
    summary: "Replace the editable fields of the caller's profile. Optional fields that are left out are cleared",
  })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: "ETags of the caller's view that the change applies to. 412 if the current view has another ETag",
    schema: { type: 'string' },
  })
  @TaggedAfterChange(OwnProfileDto)
  @ApiErrors(400, 401, 412, 413, 415)
  async replaceOwn(
    @CurrentCaller() caller: Caller,
    @Body() body: ReplaceProfileDto,
    @Query() _: NoQueryDto,
    @IfMatch() ifMatch?: string,
  ): Promise<OwnProfileDto> {
    const viewOf = (profile: Profile) => ownView(profile, caller.roles, this.time.now());
    return viewOf(await this.profiles.replace(caller.userId, factsOf(caller), fieldsOf(body), { ifMatch, viewOf }));
  }

  @Get(':userId')
  @ApiOperation({ operationId: 'viewProfile', summary: 'View the public part of a profile' })
  @ApiSecurity({})
  @ApiSecurity('user')
  @ApiSecurity('bearerAuth')
  @Tagged(PublicProfileDto)
  @ApiErrors(400, 401, 403, 404)
  async view(
    @Param('userId') userId: string,
    @CurrentReader() reader: Reader,
    @Query() _: NoQueryDto,
  ): Promise<PublicProfileDto> {
    if (!isUserId(userId)) throw new UserNotFoundError();
    return publicView(await this.profiles.visibleTo(reader, userId));
  }
}

/** Without tokens, the role that the caller states. The address of the identity headers is for logs only. */
export const factsOf = ({ roles, userType, issuer }: Caller): SignInFacts => ({
  issuer,
  roles: roles.names.length > 0 || userType === undefined ? roles.names : [userType],
});
