import type { components } from '@freelance/client';
import type { ReactNode } from 'react';
import { useTexts } from '../../../texts/use-texts';
import { Stamp } from '../parts/stamp';

type AdminUser = components['schemas']['AdminUserDto'];

/** What only a press that Audit keeps shows: address, standing, sessions. */
export function PrivateFacts({ person }: { person: AdminUser }) {
  const { t } = useTexts();
  const { suspension, sessions, mail, erasure } = person;
  const facts: [string, ReactNode][] = [
    ['name', <bdi key="name">{person.name}</bdi>],
    [
      'email',
      person.email &&
        `${person.email} · ${t(person.emailVerified ? 'console.person.verified' : 'console.person.unverified')}`,
    ],
    ['pendingEmail', person.pendingEmail],
    [
      'suspension',
      suspension && (
        <>
          {t(`console.reason.${suspension.code}`)} · {suspension.reason} · {suspension.by}{' '}
          <Stamp at={suspension.since} />{' '}
          {suspension.until === null ? t('console.person.noEnd') : <Stamp at={suspension.until} />}
        </>
      ),
    ],
    ['mail', mail && t(`console.person.mail.${mail.state}`)],
    ['language', person.locale],
    ['zone', person.timeZone],
    ['issuer', person.issuer],
    ['createdAt', person.createdAt && <Stamp at={person.createdAt} />],
    ['erasure', erasure && <Stamp at={erasure.erasesAt} />],
  ];
  return (
    <>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null && value !== undefined)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`console.person.fact.${name as 'email'}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <h3>{t('console.person.sessions', { n: sessions?.length ?? 0 })}</h3>
      {sessions === null && <p className="frozen">{t('console.person.sessionsUnknown')}</p>}
      <ul className="lines">
        {sessions?.map(({ sessionId, createdAt, lastSeenAt, agent }) => (
          <li key={sessionId}>
            <Stamp at={createdAt} /> · {t('console.person.lastSeen')} <Stamp at={lastSeenAt} /> ·{' '}
            <span className="muted">{agent}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
