import { AssessmentDetails } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { usageFailure } from "./parse-command-line.ts";

export interface GivenDetails {
  readonly institution?: string | undefined;
  readonly agency?: string | undefined;
  readonly year?: string | undefined;
}

/** Whose assessment it is and of which year, as given on the command line. */
export function readDetails(
  { institution, agency, year }: GivenDetails,
  questionnaire: Questionnaire,
  at: string,
): Result<AssessmentDetails, CommandFailure> {
  const details = AssessmentDetails.safeParse({
    institution: institution ?? "Instansi belum disebutkan",
    agency: agency ?? null,
    year: year === undefined ? likelyYear(questionnaire, at) : Number(year),
    scope: { kind: "all" },
    indexTarget: null,
    earlier: null,
  });
  return details.success
    ? succeed(details.data)
    : usageFailure("Nama instansi dan perangkat daerah 1 sampai 200 huruf; tahun 2000 sampai 2100.");
}

/** The year of making, within those for which the instrument is meant. */
function likelyYear({ years }: Questionnaire, at: string): number {
  const year = new Date(at).getUTCFullYear();
  return Math.min(Math.max(year, years.from), years.to ?? year);
}
