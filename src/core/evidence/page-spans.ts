/** Pages `from` to `to` of one file, both counted from 1 and included. */
export interface PageSpan {
  readonly from: number;
  readonly to: number;
}
