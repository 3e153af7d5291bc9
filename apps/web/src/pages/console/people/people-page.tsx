import type { components } from '@freelance/client';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../parts/button';
import { Tag } from '../../../parts/tag';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { ConsolePage } from '../parts/console-page';
import { formText } from '../parts/form-text';
import { Missing } from '../parts/freshness';
import { Scroll } from '../parts/scroll';
import { Stamp } from '../parts/stamp';
import { Erasures } from './erasures';
import { Reports } from './reports';

type UserList = components['schemas']['UserListDto'];

const route = getRouteApi('/console/people');
const STANDINGS = ['active', 'suspended', 'leaving', 'erased'] as const;

/** Finds a person by id, by exact address or by name; reports by age; exports and erasures. */
export function PeoplePage() {
  const { name, standing } = route.useSearch();
  const { t } = useTexts();
  // An address is in no address of a page: it comes with the press, and a reload forgets it.
  const pressed = useLocation({ select: ({ state }) => state.address });
  const [typed, setTyped] = useState<{ pressed?: string; email?: string }>();
  const email = typed && typed.pressed === pressed ? typed.email : pressed;
  const query = useOps<UserList>('/api/v1/admin/users', { query: { email, name, standing, limit: 100 }, every: false });
  const users = query.data?.users;
  const isSearch = email !== undefined || name !== undefined || standing !== undefined;
  const sentence = !users
    ? t('console.people.reading')
    : users.length === 0
      ? t('console.people.none')
      : t(isSearch ? 'console.people.found' : 'console.people.some', { n: users.length });
  return (
    <ConsolePage
      title={t('console.nav.people')}
      sentence={sentence}
      query={query}
      isLive={false}
      lead={email === undefined ? undefined : t('console.people.addressKept')}
    >
      <PeopleForm onEmail={(address) => setTyped({ pressed, email: address })} />
      {!users && <Missing query={query} part={t('console.nav.people')} />}
      {users && users.length > 0 && <UsersTable users={users} />}
      {query.data?.lastKey && <p className="proof">{t('console.people.more')}</p>}
      <Reports />
      <Erasures />
    </ConsolePage>
  );
}

function PeopleForm({ onEmail }: { onEmail: (email: string | undefined) => void }) {
  const { t } = useTexts();
  const { name, standing } = route.useSearch();
  const navigate = route.useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => formText(form, field);
    const person = text('person');
    const isAddress = person?.includes('@') ?? false;
    onEmail(isAddress ? person : undefined);
    const wanted = text('standing') as (typeof STANDINGS)[number] | undefined;
    void navigate({ search: { name: isAddress ? undefined : person, standing: wanted } });
  };
  return (
    <form className="row filter" onSubmit={submit}>
      <label htmlFor="people-person">{t('console.people.person')}</label>
      <input id="people-person" name="person" defaultValue={name} autoComplete="off" />
      <label htmlFor="people-standing">{t('console.people.standing')}</label>
      <select id="people-standing" name="standing" defaultValue={standing ?? ''}>
        <option value="">{t('console.jobs.all')}</option>
        {STANDINGS.map((one) => (
          <option key={one} value={one}>
            {t(`console.standing.${one}`)}
          </option>
        ))}
      </select>
      <Button type="submit" size="small">
        {t('console.find')}
      </Button>
    </form>
  );
}

function UsersTable({ users }: { users: UserList['users'] }) {
  const { t } = useTexts();
  return (
    <Scroll label={t('console.nav.people')}>
      <table>
        <thead>
          <tr>
            {(['name', 'id', 'type', 'standing', 'since'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`console.people.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.userId}>
              <th scope="row">
                <Link to="/console/people/$userId" params={{ userId: user.userId }}>
                  <bdi dir="auto">{user.name}</bdi>
                </Link>
              </th>
              <td className="id">{user.userId}</td>
              <td>{t(`console.people.type.${user.userType}`)}</td>
              <td>
                <Tag kind={user.standing === 'active' ? 'good' : 'bad'}>{t(`console.standing.${user.standing}`)}</Tag>{' '}
                {user.suspendedUntil !== null && <Stamp at={user.suspendedUntil} />}
              </td>
              <td>{user.createdAt === null ? '–' : <Stamp at={user.createdAt} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
