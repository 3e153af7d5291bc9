import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Appearance, LIMITS, type Standing, STANDINGS } from '@freelance/contracts';
import { allShards, type Page, type Partition, readPage } from '@freelance/dynamo';
import { indexOf } from '@freelance/manifest';
import { DynamoProfileRepository } from '../profile/dynamo-profile.repository';
import { emailHash, type Item, nameBeginning, nameShard, standingShard } from '../profile/profile-item';

export interface UserFilter {
  email?: string | undefined;
  name?: string | undefined;
  standing?: Standing | undefined;
  userType?: Appearance | undefined;
}

interface PageQuery {
  limit: number;
  after: string | undefined;
  now: Date;
}

/** Lists of users for administrators, read from the indexes. */
@Injectable()
export class UserLists {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly profiles: DynamoProfileRepository,
  ) {}

  /** The rows as the indexes project them: with `email` or without filters by user id, with `name` alone by name. */
  page(filter: UserFilter, { limit, after, now }: PageQuery): Promise<Page<Item>> {
    const { email, name } = filter;
    const isByName = email === undefined && name !== undefined;
    return readPage(this.dynamo, this.partitions(filter, now), {
      limit,
      after,
      order: 'ascending',
      maxExamined: LIMITS.rowsExamined,
      ...(isByName ? { startsWith: nameBeginning(name) } : {}),
    });
  }

  private partitions({ email, name, standing, userType }: UserFilter, now: Date): Partition[] {
    const { table } = this.profiles;
    const common = [
      ...(standing ? [hasStanding(standing, now)] : []),
      ...(userType ? [equals('userType', userType)] : []),
    ];
    if (email !== undefined) {
      const partitionKey = { name: 'emailHash', value: emailHash(email) };
      const filters = [...common, ...(name === undefined ? [] : [beginsWith('nameKey', nameBeginning(name))])];
      return [{ table, index: indexOf('profiles', 'EmailIndex'), partitionKey, sortKey: 'userId', ...allOf(filters) }];
    }
    if (name !== undefined) {
      const index = indexOf('profiles', 'NameIndex');
      return allShards().map((shard) => ({
        table,
        index,
        partitionKey: { name: 'nameShard', value: nameShard(shard) },
        sortKey: 'nameKey',
        ...allOf(common),
      }));
    }
    const index = indexOf('profiles', 'StandingIndex');
    return storedStandings(standing).flatMap((stored) =>
      allShards().map((shard) => ({
        table,
        index,
        partitionKey: { name: 'standingShard', value: standingShard(stored, shard) },
        sortKey: 'userId',
        ...allOf(common),
      })),
    );
  }
}

/** A suspension that has ended by time is stored as one for up to a minute. */
function storedStandings(standing: Standing | undefined): readonly Standing[] {
  if (standing === undefined) return STANDINGS.filter((one) => one !== 'erased');
  return standing === 'active' ? ['active', 'suspended'] : [standing];
}

type Filter = NonNullable<Partition['filter']>;

function hasStanding(standing: Standing, now: Date): Filter {
  const names = { '#standing': 'standing', '#until': 'suspendedUntil' };
  const values = { ':suspended': 'suspended', ':now': now.toISOString() };
  if (standing === 'suspended')
    return { expression: '#standing = :suspended AND (attribute_not_exists(#until) OR #until > :now)', names, values };
  if (standing === 'active')
    return {
      expression: '(#standing = :active OR (#standing = :suspended AND #until <= :now))',
      names,
      values: { ...values, ':active': 'active' },
    };
  return equals('standing', standing);
}

const equals = (attribute: string, value: string): Filter => ({
  expression: `#${attribute} = :${attribute}`,
  names: { [`#${attribute}`]: attribute },
  values: { [`:${attribute}`]: value },
});

const beginsWith = (attribute: string, value: string): Filter => ({
  expression: `begins_with(#${attribute}, :${attribute})`,
  names: { [`#${attribute}`]: attribute },
  values: { [`:${attribute}`]: value },
});

const allOf = (filters: Filter[]): { filter?: Filter } =>
  filters.length === 0
    ? {}
    : {
        filter: {
          expression: filters.map(({ expression }) => expression).join(' AND '),
          names: Object.assign({}, ...filters.map(({ names }) => names)) as Filter['names'],
          values: Object.assign({}, ...filters.map(({ values }) => values)) as Filter['values'],
        },
      };
