import * as z from "zod/mini";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { OpenPackageError } from "./open-package-error.ts";

/** A JSON text of the package: where it stands, and how every version of its format is read. */
export interface VersionedJson<Content> {
  readonly path: string;
  readonly format: string;
  /** One for each released version, the first first; those of older versions end in what the newest says. */
  readonly versions: readonly z.ZodMiniType<Content>[];
}

const LONGEST_PLACE = 120;

const Header = z.object({ format: z.string(), formatVersion: z.int().check(z.gte(1)) });

/** Reads the text. What it is and how new it is comes first: a newer file is told apart from a damaged one. Never throws. */
export function openVersionedJson<Content>(
  text: string,
  { path, format, versions }: VersionedJson<Content>,
): Result<Content, OpenPackageError> {
  const json = parseJson(text);
  if (!json.ok) {
    return fail({ kind: "bad-json", path });
  }
  const header = Header.safeParse(json.value);
  if (!header.success || header.data.format !== format) {
    return fail({ kind: "not-a-matang-file" });
  }
  const schema = versions[header.data.formatVersion - 1];
  if (schema === undefined) {
    return fail({ kind: "made-by-newer-app", version: header.data.formatVersion });
  }
  const content = schema.safeParse(json.value);
  return content.success
    ? succeed(content.data)
    : fail({ kind: "damaged", where: `${path}: ${placeOf(content.error)}` });
}

function parseJson(text: string): Result<unknown, null> {
  try {
    return succeed(JSON.parse(text));
  } catch {
    return fail(null);
  }
}

function placeOf(error: z.core.$ZodError): string {
  const path = error.issues[0]?.path ?? [];
  return path.map(String).join(".").slice(0, LONGEST_PLACE);
}
