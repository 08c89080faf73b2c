/** A row that is not what was written; `where` names it. */
export class DamagedRow extends Error {
  readonly where: string;

  constructor(where: string) {
    super(`Damaged row: ${where}`);
    this.name = "DamagedRow";
    this.where = where;
  }
}
