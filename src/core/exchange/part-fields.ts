import { criteriaOfStanding, type Standing } from "#core/assessment/answer.ts";
import type { AssessmentDetails } from "#core/assessment/assessment.ts";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { Edit } from "#core/assessment/change.ts";
import type { Citation, EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { canonicalJson } from "./derived-id.ts";

/**
 * A part taken to pieces that change independently of one another: each tick, each citation, each detail. By name, as JSON;
 * what is not there has no entry.
 */
export type Fields = ReadonlyMap<string, string>;

/** The level that a standing gives, as text; null when it gives none. */
export type LevelOf = (question: QuestionId, standing: Standing) => string | null;

const THERE = "true";
const TICK = "tick ";
const CITATION = "citation ";
export const BODY = "body ";

/** Changes are never altered, and are looked at again with every copy that is merged. */
const known: Readonly<Record<"before" | "after", WeakMap<LevelOf, WeakMap<Edit, Fields>>>> = {
  before: new WeakMap(),
  after: new WeakMap(),
};

export function fieldsBefore(edit: Edit, levelOf: LevelOf): Fields {
  return rememberedFields(edit, "before", levelOf);
}

export function fieldsAfter(edit: Edit, levelOf: LevelOf): Fields {
  return rememberedFields(edit, "after", levelOf);
}

function rememberedFields(edit: Edit, when: "before" | "after", levelOf: LevelOf): Fields {
  let fieldsByEdit = known[when].get(levelOf);
  if (fieldsByEdit === undefined) {
    fieldsByEdit = new WeakMap();
    known[when].set(levelOf, fieldsByEdit);
  }
  let fields = fieldsByEdit.get(edit);
  if (fields === undefined) {
    fields = fieldsOf(edit, when, levelOf);
    fieldsByEdit.set(edit, fields);
  }
  return fields;
}

function fieldsOf(edit: Edit, when: "before" | "after", levelOf: LevelOf): Fields {
  switch (edit.part) {
    case "standing":
      return fieldsOfStanding(edit[when], levelOf(edit.question, edit[when]));
    case "evidence":
      return fieldsOfEvidence(edit[when]);
    case "record":
      return fieldsOfRecord(edit[when]);
    case "details":
      return fieldsOfDetails(edit[when]);
    case "text":
    case "external":
    case "target":
    case "pack":
      return new Map([["value", canonicalJson(edit[when])]]);
    default:
      return unreachable(edit);
  }
}

function fieldsOfStanding(standing: Standing, level: string | null): Fields {
  const fields = new Map<string, string>();
  if (standing.kind !== "unanswered") {
    fields.set("answered", THERE);
  }
  if (standing.kind === "by-hand") {
    fields.set("hand", canonicalJson(standing.level));
  }
  if (level !== null) {
    fields.set("level", canonicalJson(level));
  }
  for (const criterion of criteriaOfStanding(standing)) {
    fields.set(TICK + criterion, THERE);
  }
  return fields;
}

function fieldsOfEvidence(item: EvidenceItem | null): Fields {
  if (item === null) {
    return new Map();
  }
  const { title, document, source, citations, addedAt } = item;
  const own = Object.entries({ title, document, source, addedAt });
  return new Map([
    ["item", THERE],
    ...own.map(([name, value]) => [name, canonicalJson(value)] as const),
    ...citations.map((citation) => [citationField(citation), THERE] as const),
  ]);
}

function citationField(citation: Citation): string {
  return CITATION + canonicalJson(citation);
}

function fieldsOfRecord(record: AssessmentRecord | null): Fields {
  if (record === null) {
    return new Map();
  }
  const { kind, question, agency, body } = record;
  const own = Object.entries({ kind, question, agency });
  const inBody = Object.entries(body).map(([name, value]) => [BODY + name, value] as const);
  const given = [...own, ...inBody].filter(([, value]) => value !== undefined);
  return new Map([["item", THERE], ...given.map(([name, value]) => [name, canonicalJson(value)] as const)]);
}

function fieldsOfDetails(details: AssessmentDetails): Fields {
  const given = Object.entries(details).filter(([, value]) => value !== undefined);
  return new Map(given.map(([name, value]) => [name, canonicalJson(value)]));
}

/** The citations among the names of fields. */
export function isCitation(field: string): boolean {
  return field.startsWith(CITATION);
}

function isTick(field: string): boolean {
  return field.startsWith(TICK);
}

/** What a citation's field says, as JSON. */
export function citationIn(field: string): string {
  return field.slice(CITATION.length);
}

/**
 * The edit that leads to what the pieces make up. `like` is any edit of the part. Null where they make up nothing: changes that
 * follow one another always do, but those of a forged file need not.
 */
export function editToFields(like: Edit, fields: Fields): Edit | null {
  const edit = Edit.safeParse({ ...like, after: valueOfFields(like, fields) });
  return edit.success ? edit.data : null;
}

function valueOfFields(like: Edit, fields: Fields): unknown {
  switch (like.part) {
    case "standing":
      return standingOf(fields);
    case "evidence":
      return evidenceOf(like, fields);
    case "record":
      return recordOf(like, fields);
    case "details":
      return Object.fromEntries([...fields].map(([name, value]) => [name, parsed(value)]));
    case "text":
    case "external":
    case "target":
    case "pack":
      return parsed(fields.get("value"));
    default:
      return unreachable(like);
  }
}

function standingOf(fields: Fields): unknown {
  const ticks = [...fields.keys()].filter(isTick).map((field) => field.slice(TICK.length));
  const criteria = ticks.sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  const level = fields.get("hand");
  if (level !== undefined) {
    return { kind: "by-hand", level: parsed(level), criteria };
  }
  const isAnswered = fields.has("answered") || criteria.length > 0;
  return isAnswered ? { kind: "ticked", criteria } : { kind: "unanswered" };
}

function evidenceOf(like: Extract<Edit, { readonly part: "evidence" }>, fields: Fields): unknown {
  if (!fields.has("item")) {
    return null;
  }
  const citations = [...fields.keys()].filter(isCitation).map(citationIn);
  return {
    id: like.evidence,
    title: parsed(fields.get("title")),
    document: parsed(fields.get("document")),
    source: parsed(fields.get("source")),
    citations: citations.map(parsed),
    addedAt: parsed(fields.get("addedAt")),
  };
}

function recordOf(like: Extract<Edit, { readonly part: "record" }>, fields: Fields): unknown {
  if (!fields.has("item")) {
    return null;
  }
  const inBody = [...fields].filter(([name]) => name.startsWith(BODY));
  return {
    id: like.record,
    kind: parsed(fields.get("kind")),
    question: parsed(fields.get("question")),
    agency: parsed(fields.get("agency")),
    body: Object.fromEntries(inBody.map(([name, value]) => [name.slice(BODY.length), parsed(value)])),
  };
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? null : JSON.parse(json);
}
