import type { AttachRow, PickedFile } from "#core/evidence/attach-row.ts";
import type { FileSource, Sha256 } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { OpenedPages } from "#ui/page-picker/page-choice.tsx";

/** What is known of the files; without an entry while a file was not looked into yet. */
export type KnownFacts = ReadonlyMap<Sha256, FileFacts>;

/** The files that are being attached, and what can be done with them. */
export interface Attaching {
  readonly rows: readonly AttachRow[];
  readonly onFiles: (files: readonly PickedFile<File>[]) => void;
  readonly onPlace: (key: number, question: QuestionId | null) => void;
  /** What was not read yet is left out. What is kept stays. */
  readonly onStop: () => void;
  readonly onForget: () => void;
}

/** `problem` is a finished sentence about what is wrong with a file that is kept all the same. */
export interface KeptFile {
  readonly source: FileSource;
  readonly problem: string | null;
}

/** The work on files that the app does for the screen. Failures are finished sentences; all reject when the signal is aborted. */
export interface FileTools {
  readonly onOpenPages: (source: FileSource, signal: AbortSignal) => Promise<OpenedPages | string>;
  readonly onKeepFile: (file: File, signal: AbortSignal) => Promise<Result<KeptFile, string>>;
  /** A smaller copy of a photo. The photo itself stays. */
  readonly onShrink: (source: FileSource, signal: AbortSignal) => Promise<Result<KeptFile, string>>;
}
