import type { Appearance, Standing } from '@freelance/contracts';
import { Roles } from '@freelance/service';
import type { Profile } from '../profile/domain/profile';
import type { Item } from '../profile/profile-item';
import { ownView } from '../profile/profile-views';
import type { Report } from '../report/domain/report';
import type { ReportDto } from '../report/dto/report.dto';
import { standingAt } from '../profile/domain/standing/standing-at';
import type { AdminUserDto, UserStandingDto } from './dto/user.dto';
import type { UserSummaryDto } from './dto/user-list.dto';

/** A row of the list, as the index projects it. */
export function userSummary(row: Item, now: Date): UserSummaryDto {
  const userId = row.userId as string;
  const until = (row.suspendedUntil as string | undefined) ?? null;
  const suspension = { until } as Profile['suspension'];
  const standing = standingAt({ standing: (row.standing as Standing | undefined) ?? 'active', suspension }, now);
  return {
    userId,
    name: (row.name as string | undefined) ?? userId,
    userType: (row.userType as Appearance | undefined) ?? 'both',
    standing,
    suspendedUntil: standing === 'suspended' ? until : null,
    createdAt: (row.createdAt as string | undefined) ?? null,
  };
}

export function adminView(profile: Profile, now: Date): AdminUserDto {
  const { roles: _roles, ...own } = ownView(profile, Roles.in({}), now);
  const { issuer, updatedAt, suspension, sessionsValidFrom } = profile;
  return { ...own, issuer, updatedAt, suspension, sessionsValidFrom, sessions: null, mail: null };
}

export const standingView = ({ userId, standing, suspension, sessionsValidFrom }: Profile): UserStandingDto => ({
  userId,
  standing,
  suspension,
  sessionsValidFrom,
});

export const reportView = (report: Report): ReportDto => ({
  reportId: report.reportId,
  subjectType: report.subjectType,
  subjectId: report.subjectId,
  userId: report.userId,
  reporterId: report.reporterId,
  reason: report.reason,
  text: report.text,
  status: report.status,
  createdAt: report.createdAt,
  resolution: report.resolution,
});
