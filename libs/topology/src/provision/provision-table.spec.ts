import { DynamoDBClient, type TableDescription } from '@aws-sdk/client-dynamodb';
import type { TableDeclaration } from '@freelance/manifest';
import { EndpointCapabilities } from './endpoint-capabilities';
import { provisionTable } from './provision-table';
import type { ReportLine } from './report';
import { tableDefinition } from './table-definition';

const declaration: TableDeclaration = {
  name: 'JobsTable',
  key: { partition: 'jobId' },
  indexes: { FirstIndex: { partition: 'a' }, SecondIndex: { partition: 'b', sort: 'c', include: ['d'] } },
  actions: [],
  personal: 'none',
};

type Answers = Partial<Record<string, (input: never) => unknown>>;

/** A client with these functions for its operations; for other operations it behaves like a table with every setting on. */
function clientAnswering(answers: Answers): { client: DynamoDBClient; sent: string[] } {
  const sent: string[] = [];
  const settled: Answers = {
    DescribeTableCommand: () => ({ Table: settledTable() }),
    DescribeContinuousBackupsCommand: () => ({
      ContinuousBackupsDescription: { PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' } },
    }),
    DescribeTimeToLiveCommand: () => ({ TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED' } }),
  };
  const client = new DynamoDBClient({ region: 'us-east-1' });
  client.send = async (command: { constructor: { name: string }; input: unknown }) => {
    const operation = command.constructor.name;
    sent.push(operation);
    const answer = answers[operation] ?? settled[operation];
    if (!answer) throw new Error(`Nobody expected ${operation}`);
    return answer(command.input as never);
  };
  return { client, sent };
}

const settledTable = (): TableDescription => {
  const definition = tableDefinition('dev', declaration);
  return {
    ...definition,
    TableStatus: 'ACTIVE',
    GlobalSecondaryIndexes: definition.GlobalSecondaryIndexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })),
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    SSEDescription: { Status: 'ENABLED' },
  };
};

const failure = (name: string, message = name): Error => Object.assign(new Error(message), { name });

async function provisionedWith(answers: Answers): Promise<{ report: ReportLine[]; sent: string[] }> {
  const report: ReportLine[] = [];
  const collect = (line: ReportLine) => report.push(line);
  const { client, sent } = clientAnswering(answers);
  await provisionTable(client, 'dev', declaration, new EndpointCapabilities(collect), collect);
  return { report, sent };
}

describe('provisioning a table', () => {
  it('changes nothing in a table that is as declared', async () => {
    const { report, sent } = await provisionedWith({});
    expect(report).toEqual([{ outcome: 'was there', subject: 'table dev-JobsTable' }]);
    expect(sent.filter((operation) => !operation.startsWith('Describe'))).toEqual([]);
  });

  it('adds missing indexes one at a time, each after the previous one is active', async () => {
    const table = {
      ...settledTable(),
      AttributeDefinitions: [{ AttributeName: 'jobId', AttributeType: 'S' }] as object[],
      GlobalSecondaryIndexes: [] as { IndexName: string; IndexStatus: 'CREATING' | 'ACTIVE' }[],
    };
    const { report } = await provisionedWith({
      DescribeTableCommand: () => {
        const described = structuredClone(table);
        for (const index of table.GlobalSecondaryIndexes) index.IndexStatus = 'ACTIVE';
        return { Table: described };
      },
      UpdateTableCommand: ({
        AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [update],
      }: {
        AttributeDefinitions: { AttributeName: string }[];
        GlobalSecondaryIndexUpdates: [{ Create: object }];
      }) => {
        expect(table.GlobalSecondaryIndexes.every((index) => index.IndexStatus === 'ACTIVE')).toBe(true);
        // DynamoDB refuses other definitions.
        const isFirst = table.GlobalSecondaryIndexes.length === 0;
        const used = isFirst ? ['jobId', 'a'] : ['jobId', 'a', 'b', 'c'];
        expect(AttributeDefinitions.map(({ AttributeName }) => AttributeName)).toEqual(used);
        table.AttributeDefinitions = AttributeDefinitions;
        table.GlobalSecondaryIndexes.push({ ...update.Create, IndexStatus: 'CREATING' } as never);
      },
    });
    expect(report).toEqual([
      { outcome: 'changed', subject: 'table dev-JobsTable', detail: 'index FirstIndex added, index SecondIndex added' },
    ]);
  });

  it('reads the table again when another provisioner was faster', async () => {
    let streams = false;
    const { report } = await provisionedWith({
      DescribeTableCommand: () => ({
        Table: { ...settledTable(), ...(streams ? {} : { StreamSpecification: undefined }) },
      }),
      UpdateTableCommand: () => {
        streams = true;
        throw failure('ResourceInUseException');
      },
    });
    expect(report).toEqual([{ outcome: 'was there', subject: 'table dev-JobsTable' }]);
  });

  it('fails when access is denied', async () => {
    const denied = provisionedWith({
      DescribeTimeToLiveCommand: () => {
        throw failure('AccessDeniedException', 'not authorized to perform dynamodb:DescribeTimeToLive');
      },
    });
    await expect(denied).rejects.toThrow('not authorized');
  });

  it('fails when the endpoint keeps refusing a change', async () => {
    const refused = provisionedWith({
      DescribeTableCommand: () => ({ Table: { ...settledTable(), StreamSpecification: undefined } }),
      UpdateTableCommand: () => {
        throw failure('ValidationException', 'streams are full today');
      },
    });
    await expect(refused).rejects.toThrow('streams are full today');
  });

  it('reports once what the endpoint does not know, and continues', async () => {
    const unknown = () => {
      throw failure('UnknownOperationException');
    };
    const { report } = await provisionedWith({
      DescribeContinuousBackupsCommand: unknown,
      DescribeTimeToLiveCommand: () => ({}),
      UpdateTimeToLiveCommand: unknown,
    });
    expect(report).toEqual([
      { outcome: 'endpoint cannot', subject: 'point-in-time recovery' },
      { outcome: 'endpoint cannot', subject: 'time to live' },
      { outcome: 'was there', subject: 'table dev-JobsTable' },
    ]);
  });

  it('waits until backups are available for a new table', async () => {
    let refusals = 2;
    const { report } = await provisionedWith({
      DescribeContinuousBackupsCommand: () => ({}),
      UpdateContinuousBackupsCommand: () => {
        if (refusals-- > 0) throw failure('ContinuousBackupsUnavailableException');
        return {};
      },
    });
    expect(report[0]?.detail).toBe('point-in-time recovery turned on');
  });

  it('reports an index with another projection, because only removing it could fix it', async () => {
    const table = settledTable();
    table.GlobalSecondaryIndexes![1]!.Projection!.NonKeyAttributes = ['d', 'e'];
    const { report } = await provisionedWith({ DescribeTableCommand: () => ({ Table: table }) });
    expect(report).toContainEqual({
      outcome: 'differs',
      subject: 'table dev-JobsTable',
      detail: 'index SecondIndex is b / c with d, e where it should be b / c with d',
    });
  });
});
