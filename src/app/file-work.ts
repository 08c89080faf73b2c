import { hashFile } from "#adapters/files/hash-file.ts";
import { inspectFile } from "#adapters/files/inspect-file.ts";
import { describeFileProblem } from "#core/evidence/describe-file-problem.ts";
import { questionOfFileName } from "#core/evidence/file-name.ts";

/** What is needed only once a file is attached: one piece of code, fetched then. */
export const fileWork = { hashFile, inspectFile, describeFileProblem, questionOfFileName } as const;
