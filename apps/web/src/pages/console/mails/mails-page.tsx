import type { MailsOfAccount, MailsOfJob } from '@freelance/contracts/operate';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../parts/button';
import { useSpeech } from '../../../sentences/use-speech';
import { useTexts } from '../../../texts/use-texts';
import { useOps } from '../api/use-ops';
import { ConsolePage } from '../parts/console-page';
import { Missing } from '../parts/freshness';
import { LeftOutLines } from './left-out-lines';
import { MailsByOutcome } from './mails-by-outcome';
import { ExplainedEvents, LedgerMails, Subscriptions } from './mails-of';
import { mainVerdict, verdictSentence } from './verdict';

const route = getRouteApi('/console/mails');

/** Why a mail came or did not come: for a person, for a job, or for a person and a job. */
export function MailsPage() {
  const { user, job } = route.useSearch();
  const { t } = useTexts();
  if (job !== undefined) return <MailsOfJobPage job={job} user={user} />;
  if (user !== undefined) return <MailsOfUserPage user={user} />;
  return (
    <ConsolePage title={t('console.nav.mails')} sentence={t('console.mails.ask')} command="mail <user id>">
      <MailsForm />
      <MailsByOutcome />
    </ConsolePage>
  );
}

function MailsOfJobPage({ job, user }: { job: string; user: string | undefined }) {
  const { t } = useTexts();
  const { say } = useSpeech();
  const query = useOps<MailsOfJob>(`/ops/jobs/${encodeURIComponent(job)}/mails`, { query: { userId: user } });
  const events = query.data?.events;
  const verdict = events && mainVerdict(events.flatMap(({ mails }) => mails));
  const sentence = !events
    ? t(query.isError ? 'console.mails.unknown' : 'console.mails.looking')
    : verdict
      ? say(verdictSentence(verdict))
      : t('console.mails.none');
  return (
    <ConsolePage
      title={t('console.nav.mails')}
      sentence={sentence}
      query={query}
      lead={user === undefined ? t('console.mails.worstOfJob') : undefined}
      command={user === undefined ? `mail --job ${job}` : `mail ${user} --job ${job}`}
      data={query.data}
    >
      <MailsForm user={user} job={job} />
      {!events && <Missing query={query} part={t('console.part.mails')} />}
      {events && <ExplainedEvents events={events} />}
      <LeftOutLines leftOut={query.data?.leftOut} />
    </ConsolePage>
  );
}

function MailsOfUserPage({ user }: { user: string }) {
  const { event } = route.useSearch();
  const { t } = useTexts();
  const { say } = useSpeech();
  const query = useOps<MailsOfAccount>('/ops/mails', { query: { userId: user } });
  const { data } = query;
  const explained = new Set(data?.account.map(({ eventId }) => eventId));
  const others = data?.mails.filter(({ eventId }) => !explained.has(eventId)) ?? [];
  const verdict = data && mainVerdict(data.account.flatMap(({ mails }) => mails));
  const sentence = !data
    ? t(query.isError ? 'console.mails.unknown' : 'console.mails.looking')
    : !data.user.isKnown
      ? t('console.mails.noUser', { user })
      : !data.user.hasValidAddress
        ? t('console.mails.noAddress', { user })
        : verdict && others.length === 0
          ? say(verdictSentence(verdict))
          : t('console.mails.reaches', { user, n: data.mails.length });
  return (
    <ConsolePage
      title={t('console.nav.mails')}
      sentence={sentence}
      query={query}
      lead={data && t('console.mails.askJob')}
      command={`mail ${user}`}
      data={data}
    >
      <MailsForm user={user} />
      {!data && <Missing query={query} part={t('console.part.mails')} />}
      {data?.accountFailure && (
        <p className="frozen">
          {t('console.mails.accountUnknown')} <span lang="en">{data.accountFailure}</span>
        </p>
      )}
      {data && data.account.length > 0 && (
        <section className="section">
          <h2>{t('console.mails.account')}</h2>
          <ExplainedEvents events={data.account} asked={event} />
        </section>
      )}
      {others.length > 0 && <LedgerMails mails={others} more={data?.more ?? false} />}
      {data && data.subscriptions.length > 0 && <Subscriptions subscriptions={data.subscriptions} />}
      <LeftOutLines leftOut={data?.leftOut} />
    </ConsolePage>
  );
}

function MailsForm({ user = '', job = '' }: { user?: string | undefined; job?: string }) {
  const { t } = useTexts();
  const navigate = route.useNavigate();
  const [userText, setUser] = useState(user);
  const [jobText, setJob] = useState(job);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: { user: userText.trim() || undefined, job: jobText.trim() || undefined } });
  };
  return (
    <form className="row filter" onSubmit={submit}>
      <label htmlFor="mails-user">{t('console.mails.user')}</label>
      <input id="mails-user" className="id" value={userText} onChange={(event) => setUser(event.target.value)} />
      <label htmlFor="mails-job">{t('console.mails.job')}</label>
      <input id="mails-job" className="id" value={jobText} onChange={(event) => setJob(event.target.value)} />
      <Button type="submit" size="small">
        {t('console.find')}
      </Button>
    </form>
  );
}
