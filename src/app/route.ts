/** Which screen an address stands for, and of what. Only those that most visits begin with are told apart here. */
export type Route =
  | { readonly screen: "home" }
  /** A screen outside of any assessment; which of them there are, `other-page.tsx` knows. */
  | { readonly screen: "other"; readonly parts: readonly string[] }
  | { readonly screen: "overview"; readonly assessment: string; readonly isSearching: boolean }
  | { readonly screen: "indicator" | "history"; readonly assessment: string; readonly question: string }
  | { readonly screen: "evidence"; readonly assessment: string; readonly item: string | null }
  | { readonly screen: "scorecard" | "report"; readonly assessment: string }
  /** What belongs to working with others on the assessment; which of these parts there are, `work-page.tsx` knows. */
  | {
      readonly screen: "work";
      readonly assessment: string;
      readonly part: string;
      readonly question?: string;
    };

/** The addresses themselves are made by `paths`. */
export function routeOf(path: string): Route {
  const parts = path
    .split("/")
    .filter((part) => part !== "")
    .map(decodePart);
  const [first, assessment, ...rest] = parts;
  if (first === undefined) {
    return { screen: "home" };
  }
  const isOfAssessment = first === "penilaian" && assessment !== undefined && assessment !== "baru";
  return (isOfAssessment && assessmentRoute(assessment, rest)) || { screen: "other", parts };
}

/** Null where the assessment has no such screen. */
function assessmentRoute(assessment: string, [part, item, more, ...beyond]: readonly string[]): Route | null {
  if (beyond.length > 0 || (more !== undefined && part !== "indikator")) {
    return null;
  }
  if (part === "indikator" && item !== undefined) {
    return questionRoute(assessment, item, more);
  }
  if (part === "bukti") {
    return { screen: "evidence", assessment, item: item ?? null };
  }
  if (item !== undefined) {
    return null;
  }
  switch (part) {
    case undefined:
    case "cari":
      return { screen: "overview", assessment, isSearching: part === "cari" };
    case "nilai":
      return { screen: "scorecard", assessment };
    case "laporan":
      return { screen: "report", assessment };
    default:
      return { screen: "work", assessment, part };
  }
}

/** One question, or what there is about it beside the question itself. */
function questionRoute(assessment: string, question: string, more: string | undefined): Route | null {
  switch (more) {
    case undefined:
      return { screen: "indicator", assessment, question };
    case "riwayat":
      return { screen: "history", assessment, question };
    case "reviu":
      return { screen: "work", assessment, part: more, question };
    default:
      return null;
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
