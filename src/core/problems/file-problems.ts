import { misnamedFile } from "#core/evidence/check-file.ts";
import { type EvidenceItem, type FileSource, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { isProgram } from "#core/evidence/file-type.ts";
import type { ProblemDetail } from "./assessment-problem.ts";
import type { ProblemsInput } from "./problems-input.ts";

/** What is wrong with the file of a piece of evidence, or with the screenshot of a link. */
export function fileProblems(item: EvidenceItem, input: ProblemsInput): readonly ProblemDetail[] {
  return storedFilesOf(item).flatMap((file) => problemsOfFile(file, input));
}

function problemsOfFile(source: FileSource, { facts, keptFiles }: ProblemsInput): readonly ProblemDetail[] {
  const { sha256, name } = source;
  if (keptFiles?.has(sha256) === false) {
    return [{ kind: "file-missing", file: name }];
  }
  if (isProgram(source)) {
    return [{ kind: "program-file", file: name }];
  }
  if (facts === null) {
    return [];
  }
  const known = facts.get(sha256);
  return known === undefined ? [{ kind: "not-inspected", file: name }] : foundIn(known, source);
}

function foundIn(
  { notShown, text, signed, active }: FileFacts,
  source: FileSource,
): readonly ProblemDetail[] {
  const file = source.name;
  if (notShown === "program") {
    return [{ kind: "program-file", file }];
  }
  const misnamed = notShown === null ? null : misnamedFile(source);
  if (misnamed !== null) {
    return [{ kind: "file-misnamed", file, misnamed }];
  }
  if (notShown === "no-pages") {
    return [{ kind: "without-pages", file }];
  }
  if (notShown !== null) {
    return [{ kind: "file-not-shown", file, reason: notShown }];
  }
  return [
    ...(text === "scan" ? [{ kind: "scan", file } as const] : []),
    ...(signed ? [{ kind: "signed", file } as const] : []),
    ...(active.length > 0 ? [{ kind: "active-content", file, active } as const] : []),
  ];
}

/** A web page may change: what counts is when it was seen, and how it looked then. */
export function linkProblems({ source }: EvidenceItem): readonly ProblemDetail[] {
  if (source.kind === "file") {
    return [];
  }
  return [
    ...(source.seenOn === null ? [{ kind: "link-unseen" } as const] : []),
    ...(source.screenshot === null ? [{ kind: "link-without-screenshot" } as const] : []),
  ];
}
