import type { ReactNode } from 'react';
import { classes } from './classes';
import './table.css';

export interface Column<Row> {
  key: string;
  name: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures line up at the end. */
  isFigure?: boolean;
}

interface TableProps<Row> {
  /** Names the table; shown above it unless the heading before it says the same. */
  caption: string;
  showsCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Rows that need attention. */
  isHot?: (row: Row) => boolean;
}

/** The first column names the row. A table wider than the page scrolls in itself, also by keyboard. */
export function Table<Row>({ caption, showsCaption, columns, rows, keyOf, isHot }: TableProps<Row>) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className={classes(!showsCaption && 'visually-hidden')}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, name, isFigure }) => (
              <th key={key} scope="col" className={classes(isFigure && 'table-figure')}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={classes(isHot?.(row) && 'table-hot')}>
              {columns.map(({ key, cell, isFigure }, index) =>
                index === 0 ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={classes(isFigure && 'table-figure')}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
