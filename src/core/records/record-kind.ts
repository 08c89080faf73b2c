import type * as z from "zod/mini";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";

/** One kind of record: what its body holds, and whether the agencies that it concerns get to see it. */
export interface RecordKind<Body> {
  readonly kind: string;
  readonly body: z.ZodMiniType<Body>;
  readonly goesToAgencies: boolean;
}

/** A record whose body was read. */
export type RecordOf<Body> = Omit<AssessmentRecord, "body"> & { readonly body: Body };

/** The records of one kind. Throws where one does not follow its kind: what is kept was checked when it came in. */
export function recordsOf<Body>(
  { records }: { readonly records: readonly AssessmentRecord[] },
  { kind, body }: RecordKind<Body>,
): readonly RecordOf<Body>[] {
  return records
    .filter((record) => record.kind === kind)
    .map((record) => ({ ...record, body: body.parse(record.body) }));
}
