import * as z from "zod/mini";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { firstFault } from "./first-fault.ts";
import { jsonShape } from "./json-shape.ts";
import type { OpenPackageError } from "./open-package-error.ts";

/** A JSON text of the package: where it stands, and how every version of its format is read. */
export interface VersionedJson<Content> {
  readonly path: string;
  readonly format: string;
  /** One for each released version, the first first; those of older versions end in what the newest says. */
  readonly versions: readonly z.ZodMiniType<Content>[];
}

const LONGEST_PLACE = 120;

/** Ours has eight. */
const DEEPEST = 64;
/** In memory every value takes many times its place in the text; the largest text that Matang writes has a million. */
const MOST_VALUES = 2_000_000;
/** Of more than that, the first fault is looked for before all of it is read. */
const FEW_VALUES = 10_000;

const Header = z.object({ format: z.string(), formatVersion: z.int().check(z.gte(1)) });

/** Reads the text. What it is and how new it is comes first: a newer file is told apart from a damaged one. Never throws. */
export function openVersionedJson<Content>(
  text: string,
  { path, format, versions }: VersionedJson<Content>,
): Result<Content, OpenPackageError> {
  const { depth, values } = jsonShape(text);
  if (values > MOST_VALUES) {
    return fail({ kind: "bomb", path });
  }
  const json = depth > DEEPEST ? fail(null) : parseJson(text);
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
  const fault = values > FEW_VALUES ? firstFault(schema, json.value) : null;
  if (fault !== null) {
    return fail({ kind: "damaged", where: `${path}: ${placeOf(fault)}` });
  }
  const content = schema.safeParse(json.value);
  return content.success
    ? succeed(content.data)
    : fail({ kind: "damaged", where: `${path}: ${placeOf(content.error.issues[0])}` });
}

function parseJson(text: string): Result<unknown, null> {
  try {
    return succeed(JSON.parse(text));
  } catch {
    return fail(null);
  }
}

function placeOf(fault: { readonly path: readonly PropertyKey[] } | undefined): string {
  return (fault?.path ?? []).map(String).join(".").slice(0, LONGEST_PLACE);
}
