import { useState } from 'react';
import { NOW } from '../moves/testing/built-jobs';
import { Button, ButtonLink } from '../parts/button';
import { Chip } from '../parts/chip';
import { ChosenList } from '../parts/chosen-list';
import { Count } from '../parts/count';
import { Countdown } from '../parts/countdown';
import { Dialog } from '../parts/dialog';
import { Empty } from '../parts/empty';
import { ExternalLink } from '../parts/external-link';
import { Face } from '../parts/face';
import { Fold } from '../parts/fold';
import { LanguageSwitch } from '../parts/language-switch';
import { Menu } from '../parts/menu';
import { NewerButton } from '../parts/newer-button';
import { Note } from '../parts/note';
import { PartError } from '../parts/part-error';
import { PersonName } from '../parts/person-name';
import { Progress } from '../parts/progress';
import { Rail } from '../parts/rail';
import { SandboxBand } from '../parts/sandbox-band';
import { Skeleton } from '../parts/skeleton';
import { StaleLine } from '../parts/stale-line';
import { Tag } from '../parts/tag';
import { ThemeSwitch } from '../parts/theme-switch';
import { Sample } from './sample';

const after = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();

export function StateSamples() {
  const [isSending, setIsSending] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [note, setNote] = useState('I have moved two radio archives.');
  return (
    <>
      <Sample name="Buttons">
        <div className="row">
          <Button weight="primary" busy={isSending && 'Sending…'} onClick={() => setIsSending(true)}>
            Approve and finish
          </Button>
          <Button onClick={() => setIsSending(false)}>Ask for changes</Button>
          <Button weight="quiet" danger>
            Reject the work
          </Button>
          <Button size="small">Small</Button>
          <Button weight="quiet" size="small">
            Small and quiet
          </Button>
          <ButtonLink to="/">A page</ButtonLink>
        </div>
      </Sample>
      <Sample name="Sending, and not sure">
        <div className="row">
          <Button weight="primary" busy="Sending…">
            Approve and finish
          </Button>
          <p className="muted small">Not sure whether it worked. Checking…</p>
        </div>
      </Sample>
      <Sample name="Too fast">
        <Button weight="primary" busy="Claim this job, in 4 s">
          Claim this job
        </Button>
      </Sample>
      <Sample name="Tags">
        <div className="row">
          <Tag kind="yours">Your move</Tag>
          <Tag kind="person">Ana’s move</Tag>
          <Tag kind="time">Time’s move</Tag>
          <Tag kind="ended">Ended</Tag>
          <Tag kind="good">Approved</Tag>
          <Tag kind="bad">Rejected</Tag>
          <Count count={2} needsYou />
          <Count count={14} />
          <Chip>in 3 h 12 min</Chip>
        </div>
      </Sample>
      <Sample name="Countdowns and rails">
        <div className="stack">
          <span>
            <Countdown at={after(90)} size="large" />
          </span>
          <span>
            Closes <Countdown at={after(3.2)} within /> <Countdown at={after(0.4)} /> <Countdown at={after(-1)} />
          </span>
          <Rail done={0.06} />
          <Rail done={0.7} />
          <Rail done={1} />
        </div>
      </Sample>
      <Sample name="Loading, from 150 ms on">
        <Skeleton shape="lines" />
      </Sample>
      <Sample name="Loading rows">
        <Skeleton shape="rows" count={2} />
      </Sample>
      <Sample name="Stale">
        <StaleLine asOf={NOW} />
      </Sample>
      <Sample name="Offline">
        <StaleLine isOffline />
      </Sample>
      <Sample name="Error, a part of a page">
        <PartError onRetry={() => undefined} requestId="c54bfe98-3700">
          Something went wrong on our side. Nothing was lost.
        </PartError>
      </Sample>
      <Sample name="Notes">
        <Note>
          <strong>The job changed while you looked at it.</strong> Pay: €350.00 → €310.00.
        </Note>
        <Note kind="bad">
          <strong>Your session has ended. Nothing is lost.</strong>
          <Button size="small">Sign in</Button>
        </Note>
      </Sample>
      <Sample name="Forbidden">
        <Empty
          heading="This job belongs to somebody else"
          level={3}
          actions={
            <>
              <Button>Switch account</Button>
              <a href="/">See it as anybody does</a>
            </>
          }
        >
          <p>
            You are signed in as Ana Weber, who does jobs. <PersonName id="owner-1" name="ليلى حداد" lang="ar" /> posted
            this one.
          </p>
        </Empty>
      </Sample>
      <Sample name="Dialog">
        <Button onClick={() => setIsOpen(true)}>Open the dialog</Button>
        {isOpen && (
          <Dialog heading="Somebody else took this job a moment ago" onClose={() => setIsOpen(false)}>
            <p className="muted">Your claim was not made. What you wrote is kept below.</p>
            <textarea
              className="control"
              aria-label="Your note"
              value={note}
              onChange={(e) => setNote(e.target.value)}
            />
            <div className="row">
              <Button weight="primary">Show more jobs like this</Button>
              <Button onClick={() => setIsOpen(false)}>Close</Button>
            </div>
          </Dialog>
        )}
      </Sample>
      <Sample name="Menu, language, theme">
        <div className="row">
          <Menu
            summary={
              <>
                <Face name="Ana Weber" />
                Ana Weber
              </>
            }
          >
            <a href="#profile">Profile</a>
            <a href="#mail">Mail</a>
            <hr />
            <button type="button">Sign out</button>
          </Menu>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </Sample>
      <Sample name="Newer rows, chosen filters">
        <NewerButton count={3} onShow={() => undefined} />
        <ChosenList
          chosen={[
            { key: 'data', text: 'Data', onRemove: () => undefined },
            { key: 'pay', text: 'From €900', onRemove: () => undefined },
          ]}
          onClear={() => undefined}
        />
      </Sample>
      <Sample name="Progress, folds, links">
        <Progress label="Letters sent again" done={1_200} of={10_000} />
        <Fold summary="38 rooms, about 9,400 words">Short sentences, polite but not stiff.</Fold>
        <ExternalLink href="https://files.example.org/guide-ja-v2" />
      </Sample>
      <Sample name="Sandbox band">
        <SandboxBand aheadSeconds={648_000} nextDeadline={() => after(3.2)} onAdvance={() => undefined} />
      </Sample>
    </>
  );
}
