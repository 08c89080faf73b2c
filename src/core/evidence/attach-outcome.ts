/** What became of one file that was attached; `problem` is null when it is kept and fit for use. */
export interface AttachOutcome {
  readonly name: string;
  readonly problem: string | null;
}
