import { type Answer, criteriaOfStanding } from "#core/assessment/answer.ts";
import { displayIndonesian, type ExactText, parseExact } from "#core/shared/exact.ts";

/** How an answer differs from what it was, a line each. Private notes are not looked at. */
export function answerChanges(before: Answer, after: Answer): readonly string[] {
  return [
    ...criteriaChanges(before, after),
    ...wayChange(before, after),
    ...exactChange("Indeks dari luar", before.external, after.external),
    ...exactChange("Sasaran", before.target, after.target),
    ...textChange("Layanan yang dinilai", before.serviceName, after.serviceName),
    ...textChange("Fakta", before.facts, after.facts),
    ...textChange("Analisis", before.analysis, after.analysis),
  ];
}

function criteriaChanges(before: Answer, after: Answer): readonly string[] {
  const [was, is] = [criteriaOfStanding(before.standing), criteriaOfStanding(after.standing)];
  const added = is.filter((criterion) => !was.includes(criterion));
  const removed = was.filter((criterion) => !is.includes(criterion));
  return [
    ...(added.length === 0 ? [] : [`Kriteria kini terpenuhi: ${added.join(", ")}`]),
    ...(removed.length === 0 ? [] : [`Kriteria tidak lagi terpenuhi: ${removed.join(", ")}`]),
  ];
}

function wayChange(before: Answer, after: Answer): readonly string[] {
  const wasByHand = before.standing.kind === "by-hand";
  const isByHand = after.standing.kind === "by-hand";
  if (wasByHand === isByHand) {
    return [];
  }
  return [isByHand ? "Nilai kini ditetapkan langsung oleh pengisi" : "Nilai kini dihitung dari kriteria"];
}

function exactChange(what: string, before: ExactText | null, after: ExactText | null): readonly string[] {
  const word = (text: ExactText | null) => (text === null ? "kosong" : displayIndonesian(parseExact(text)));
  return before === after ? [] : [`${what}: ${word(before)} → ${word(after)}`];
}

function textChange(what: string, before: string, after: string): readonly string[] {
  const [was, is] = [before.trim(), after.trim()];
  if (was === is) {
    return [];
  }
  if (was === "") {
    return [`${what} diisi`];
  }
  return [is === "" ? `${what} dikosongkan` : `${what} diubah`];
}
