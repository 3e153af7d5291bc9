import { mergedFrom, type MergedFrom } from './services';
import { SHARED_TABLES } from './shared';
import type { TableDeclaration } from './table-declaration';

type Declared = MergedFrom<'tables'> & typeof SHARED_TABLES;

export type TableKey = keyof Declared;
export type TableName = Declared[TableKey]['name'];

const DECLARED: Declared = { ...mergedFrom('tables'), ...SHARED_TABLES };

export const TABLE_KEYS = Object.keys(DECLARED) as TableKey[];

/** Names of the tables, without the environment prefix. */
export const TABLES = Object.fromEntries(TABLE_KEYS.map((key) => [key, DECLARED[key].name])) as {
  [Key in TableKey]: Declared[Key]['name'];
};

export const tableDeclaration = (key: TableKey): TableDeclaration => DECLARED[key];

/** Name of an index of this table. */
export type IndexOf<Key extends TableKey> = Declared[Key] extends { indexes: infer Indexes }
  ? keyof Indexes & string
  : never;

/** Name of an index. Only `indexOf` makes one: a plain string does not compile. */
export type IndexName = string & { readonly isIndexName: true };

/** Returns the name of an index. An index that the table does not have does not compile. */
export const indexOf = <Key extends TableKey>(_table: Key, index: IndexOf<Key>): IndexName =>
  index as string as IndexName;
