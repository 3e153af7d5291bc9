import { APPROVED_AT, DEADLINE, NOW } from '../moves/testing/built-jobs';
import { Button } from '../parts/button';
import { Countdown } from '../parts/countdown';
import { Facts } from '../parts/facts';
import { Instant } from '../parts/instant';
import { type JobBoardRow, JobBoard, OfJob } from '../parts/job-board';
import { JobTable } from '../parts/job-table';
import { LifeLine } from '../parts/life-line';
import { PersonName } from '../parts/person-name';
import { Table } from '../parts/table';
import { Timeline } from '../parts/timeline';
import { UserText } from '../parts/user-text';
import { Sample } from './sample';

const LONG_TITLE =
  'Moving 14 years of field recordings from three failing disks into an archive: checksums, duplicates, speech to text, names of places in five languages, and a small search page that works offline, too.';
const SOON = new Date(NOW + 11_520_000).toISOString();

const BOARD: JobBoardRow[] = [
  {
    jobId: '1',
    title: 'Clean up a wiki export',
    href: '/',
    tag: { kind: 'yours', text: 'Handed in' },
    meta: ['by Ana Weber', '€95.00'],
    outcome: (
      <>
        Approved by itself <Countdown at={SOON} within />
      </>
    ),
    when: <Instant at={SOON} />,
    done: 0.97,
    action: (
      <Button>
        Review
        <OfJob title="Clean up a wiki export" />
      </Button>
    ),
  },
  {
    jobId: '2',
    title: LONG_TITLE,
    href: '/',
    tag: { kind: 'person', text: 'Claimed' },
    meta: ['Jón Þórsson works on it', '€12,400.00'],
    outcome: 'Opens again by itself in 41 d, if nothing is handed in',
    when: <Instant at={APPROVED_AT} />,
    done: 0.31,
    action: <Button>Give more time</Button>,
  },
  {
    jobId: '3',
    title: 'لوحة بيانات لمبيعات مقهى صغير في بيروت',
    href: '/',
    tag: { kind: 'time', text: 'Open' },
    meta: ['nobody has claimed it yet', '€310.00'],
    outcome: 'Closes by itself in 9 d',
    when: <Instant at={DEADLINE} />,
    done: 0.66,
  },
];

export const JobSamples = () => (
  <>
    <Sample name="Life line">
      <LifeLine
        label="Where this job stands"
        at={0.46}
        steps={[
          { name: 'Posted', detail: 'Fri 27 Nov', state: 'past' },
          { name: 'Claimed by you', detail: 'Tue 1 Dec, 08:22', state: 'current' },
          { name: 'You hand in', detail: 'by Tue 8 Dec, 08:22', state: 'later' },
          { name: 'Approved', detail: '14 days later at the latest', state: 'later' },
        ]}
      />
    </Sample>
    <div className="gallery">
      <Sample name="Timeline">
        <Timeline
          proof="5 of 5 entries, none missing."
          entries={[
            {
              key: '1',
              at: '2026-11-27T09:20:04.000Z',
              kind: 'person',
              what: (
                <>
                  <PersonName id="owner-1" name="ليلى حداد" /> posted the job
                </>
              ),
              ids: { number: 1, eventId: 'evt-2c3d' },
            },
            {
              key: '2',
              at: '2026-12-01T07:22:31.000Z',
              kind: 'person',
              what: 'You claimed it',
              quote: 'I ported two parsers like this one. See https://example.org/parsers.',
            },
            { key: '3', at: '2026-12-02T07:22:31.000Z', kind: 'time', what: 'The job opened again', note: 'by itself' },
            { key: 'now', at: new Date(NOW).toISOString(), kind: 'now', what: 'Now' },
            {
              key: '4',
              at: DEADLINE,
              kind: 'to-come',
              what: 'Deadline. Without work from you the job opens again.',
              note: 'by itself; you cannot claim it then',
            },
          ]}
        />
      </Sample>
      <Sample name="Facts and text of a user">
        <Facts
          facts={[
            { name: 'Pay', value: '€1,200.00' },
            { name: 'Time given', value: '7 days from claiming' },
            { name: 'Job number', value: <span className="id">job-f8c048df…8af9</span>, copies: 'job-f8c048df' },
          ]}
        />
        <UserText
          text={
            'All 38 rooms are done.\nNames follow the list.\n\nご確認のほど、よろしくお願いいたします。\n\nثلاثة فروع، ملفات إكسل يومية'
          }
        />
      </Sample>
    </div>
    <Sample name="Rows of jobs to claim">
      <JobTable
        rows={[
          {
            jobId: '1',
            title: 'Turn three suppliers’ price lists into one',
            href: '/',
            description:
              'Three suppliers, three layouts. Read them, fold them into one table, say which rows could not be read and why. '.repeat(
                2,
              ),
            meta: ['Data', 'posted 2 h ago'],
            time: '7 days',
            closes: '3 Jan',
            pay: '€1,150.00',
          },
          {
            jobId: '2',
            title: LONG_TITLE,
            href: '/',
            description: 'Three disks, one of them clicking.',
            meta: ['Data', 'posted yesterday'],
            time: '12 hours',
            closes: <Countdown at={SOON} within />,
            pay: '€12,400.00',
          },
          {
            jobId: '3',
            title: 'A job that ended',
            href: '/',
            meta: ['Data'],
            time: '1 day',
            closes: '–',
            pay: '€1.00',
            ended: 'Claimed',
          },
        ]}
      />
    </Sample>
    <Sample name="Rows of my jobs">
      <JobBoard rows={BOARD} label="Need you" />
    </Sample>
    <Sample name="Table">
      <Table
        caption="Queues"
        columns={[
          { key: 'name', name: 'Queue', cell: ({ name }) => name },
          { key: 'waiting', name: 'Waiting', isFigure: true, cell: ({ waiting }) => waiting },
          { key: 'oldest', name: 'Oldest', cell: ({ oldest }) => oldest },
        ]}
        rows={[
          { name: 'notifications', waiting: 14, oldest: '3 min' },
          { name: 'notifications-dlq', waiting: 3, oldest: '2 d' },
        ]}
        keyOf={({ name }) => name}
        isHot={({ name }) => name.endsWith('dlq')}
      />
    </Sample>
  </>
);
