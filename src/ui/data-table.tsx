import type { ReactNode } from "react";
import "./data-table.css";

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
  /** The cell that names its row. */
  readonly namesRow?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** False for narrow tables, which stay tables on a phone. */
  readonly stacksOnPhone?: boolean;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, stacksOnPhone = true } = props;
  return (
    <table className={stacksOnPhone ? "data-table data-table--stacked" : "data-table"}>
      <caption className={props.isCaptionHidden ? "visually-hidden" : "data-table__caption"}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={numberClass(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.head} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  if (column.namesRow) {
    return (
      <th scope="row" className={numberClass(column)}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td className={numberClass(column)} data-head={column.head}>
      {column.cell(row)}
    </td>
  );
}

function numberClass({ isNumber }: { readonly isNumber?: boolean }): string | undefined {
  return isNumber ? "data-table__number" : undefined;
}
